<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message>
        <source>the ruling on claim {number}</source>
        <translation>la decisión sobre la afirmación {number}</translation>
    </message>
    <message>
        <source>A line cannot be empty. It is as it was.</source>
        <translation>Una línea no puede quedar vacía. Sigue como estaba.</translation>
    </message>
    <message>
        <source>the correction of a line</source>
        <translation>la corrección de una línea</translation>
    </message>
    <message>
        <source>the split of claim {number}</source>
        <translation>la división de la afirmación {number}</translation>
    </message>
    <message>
        <source>the merging of claim {number} with the next</source>
        <translation>la unión de la afirmación {number} con la siguiente</translation>
    </message>
    <message>
        <source>that this voice is {name}</source>
        <translation>que esta voz es {name}</translation>
    </message>
    <message>
        <source>that they are one voice</source>
        <translation>que son una sola voz</translation>
    </message>
    <message>
        <source>that they are not the same person</source>
        <translation>que no son la misma persona</translation>
    </message>
    <message>
        <source>that somebody else speaks there: a new voice in the list</source>
        <translation>que ahí habla otra persona: una voz nueva en la lista</translation>
    </message>
    <message>
        <source>that {voice} is a voice of its own</source>
        <translation>que {voice} es una voz aparte</translation>
    </message>
    <message>
        <source>what the clock in the picture shows</source>
        <translation>lo que muestra el reloj de la imagen</translation>
    </message>
    <message>
        <source>that these are parts of one recording</source>
        <translation>que estas son partes de una grabación</translation>
    </message>
    <message>
        <source>that these are no parts of one recording</source>
        <translation>que estas no son partes de una grabación</translation>
    </message>
    <message>
        <source>the recordings&apos; places on one clock</source>
        <translation>el lugar de las grabaciones en un mismo reloj</translation>
    </message>
    <message>
        <source>Kept {act}.</source>
        <translation>Se guardó {act}.</translation>
    </message>
    <message>
        <source>One moment: what you did before is still being kept.</source>
        <translation>Un momento: aún se guarda lo que hizo antes.</translation>
    </message>
    <message>
        <source>Not kept: {act}.</source>
        <translation>No se guardó: {act}.</translation>
    </message>
    <message>
        <source>Not changed: {act}.</source>
        <translation>Sin cambios: {act}.</translation>
    </message>
    <message>
        <source>Undid {act}.</source>
        <translation>Se deshizo {act}.</translation>
    </message>
    <message>
        <source>Not changed: {act}. The transcript was made anew since then; F2 changes the line as it stands now.</source>
        <translation>Sin cambios: {act}. Desde entonces la transcripción se hizo de nuevo; F2 cambia la línea tal como está ahora.</translation>
    </message>
    <message>
        <source>Not changed: {act} is {name}&apos;s. Review as {name} to take it back or do it again.</source>
        <translation>Sin cambios: {act} es de {name}. Revise como {name} para retirarlo o rehacerlo.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Did again: {act}.</source>
        <translation>Se rehízo {act}.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
</context>
<context>
    <name>AlikeRow</name>
    <message>
        <source>May be the same as {other} of {recording}: {why}. Listen to both.</source>
        <translation>Puede ser la misma que {other} de {recording}: {why}. Escuche ambas.</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Misma persona</translation>
    </message>
    <message>
        <source>Keep that {voice} and {other} are one person</source>
        <translation>Guardar que {voice} y {other} son una sola persona</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>No es la misma</translation>
    </message>
    <message>
        <source>Keep that {voice} and {other} are not the same</source>
        <translation>Guardar que {voice} y {other} no son la misma persona</translation>
    </message>
    <message>
        <source>Listen to {name} at {time}</source>
        <translation>Escuchar a {name} en {time}</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Recordings, report and transcripts</source>
        <translation>Grabaciones, informe y transcripciones</translation>
    </message>
    <message>
        <source>Folder with recordings, reports and transcripts</source>
        <translation>Carpeta con grabaciones, informes y transcripciones</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>Primero abra un caso.</translation>
    </message>
    <message>
        <source>Open a case with a report first.</source>
        <translation>Abra primero un caso que tenga un informe.</translation>
    </message>
    <message>
        <source>Speaker turns of {name}</source>
        <translation>Turnos de palabra de {name}</translation>
    </message>
    <message>
        <source>Speaker turns (*.rttm);;All files (*)</source>
        <translation>Turnos de palabra (*.rttm);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>No recordings seem to be parts of one.</source>
        <translation>Ninguna grabación parece ser parte de otra.</translation>
    </message>
    <message>
        <source>Kept. “Transcribe and check” hears the recordings so.</source>
        <translation>Guardado. “Transcribir y verificar” escucha así las grabaciones.</translation>
    </message>
</context>
<context>
    <name>CaseWordsDialog</name>
    <message>
        <source>Words of the case</source>
        <translation>Palabras del caso</translation>
    </message>
    <message>
        <source>Names, streets and codes that are easily misheard, with commas between them. Every recording is heard with and without them; what comes out otherwise stands beside the transcript, and decides nothing. What was heard without them is heard anew by “Transcribe and check”.</source>
        <translation>Nombres, calles y códigos que se oyen mal con facilidad, separados por comas. Cada grabación se escucha con ellos y sin ellos; lo que sale distinto queda junto a la transcripción y no decide nada. Lo que se escuchó sin ellos se escucha de nuevo con “Transcribir y verificar”.</translation>
    </message>
    <message>
        <source>Words and language of the case</source>
        <translation>Palabras e idioma del caso</translation>
    </message>
    <message>
        <source>for example Duarte, Garland Street, Adam 6</source>
        <translation>por ejemplo Duarte, Garland Street, Adam 6</translation>
    </message>
    <message>
        <source>Names, streets and codes of the report too</source>
        <translation>También los nombres, calles y códigos del informe</translation>
    </message>
    <message>
        <source>Language of the speech. Where only one is spoken, telling it keeps short words from being taken for another; what is then said in another comes out wrong. Another choice makes a new transcript.</source>
        <translation>Idioma del habla. Donde solo se habla uno, decirlo evita que palabras cortas se tomen por otro; lo que entonces se diga en otro saldrá mal. Otra elección hace una transcripción nueva.</translation>
    </message>
    <message>
        <source>Language of the speech: {weights} know English alone.</source>
        <translation>Idioma del habla: {weights} solo conoce el inglés.</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>Next change (Shift+D)</source>
        <translation>Siguiente cambio (Mayús+D)</translation>
    </message>
    <message>
        <source>Go to the next sentence that was changed</source>
        <translation>Ir a la siguiente oración que se cambió</translation>
    </message>
    <message>
        <source>One report laid over another</source>
        <translation>Un informe puesto sobre otro</translation>
    </message>
    <message>
        <source>Report to compare with</source>
        <translation>Informe con el que se compara</translation>
    </message>
    <message>
        <source>Compared with {name}</source>
        <translation>Comparado con {name}</translation>
    </message>
    <message>
        <source>One report is being laid over the other …</source>
        <translation>Se está poniendo un informe sobre el otro …</translation>
    </message>
    <message>
        <source>{first} → {last}</source>
        <translation>{first} → {last}</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) changed (~)</source>
        <translation>
            <numerusform>%n oración cambiada (~)</numerusform>
            <numerusform>%n oraciones cambiadas (~)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put in (+)</source>
        <translation>
            <numerusform>%n agregada (+)</numerusform>
            <numerusform>%n agregadas (+)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken out (−)</source>
        <translation>
            <numerusform>%n quitada (−)</numerusform>
            <numerusform>%n quitadas (−)</numerusform>
        </translation>
    </message>
    <message>
        <source>[Struck through] was taken out, underlined was put in, after the first of the two was written. Below what is flagged stands where it seems to have come in.</source>
        <translation>[Tachado] se quitó y subrayado se añadió después de que se escribiera el primero de los dos. Debajo de lo señalado figura dónde parece haber entrado.</translation>
    </message>
    <message>
        <source>{verdict}. Seems to have come in with: {origin}. {why}</source>
        <translation>{verdict}. Parece provenir de: {origin}. {why}</translation>
    </message>
</context>
<context>
    <name>ClaimCutter</name>
    <message>
        <source>Split …</source>
        <translation>Dividir …</translation>
    </message>
    <message>
        <source>Split this claim in two (X)</source>
        <translation>Dividir esta afirmación en dos (X)</translation>
    </message>
    <message>
        <source>Merge with next</source>
        <translation>Unir con la siguiente</translation>
    </message>
    <message>
        <source>Make this claim and the next one (M)</source>
        <translation>Unir esta afirmación con la siguiente (M)</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Dividir aquí</translation>
    </message>
    <message>
        <source>Split before the marked words (Enter)</source>
        <translation>Dividir antes de las palabras marcadas (Intro)</translation>
    </message>
    <message>
        <source>The second claim begins with “{word}”. ← → or a click move it, Enter splits, Escape leaves.</source>
        <translation>La segunda afirmación empieza con “{word}”. ← → o un clic mueven el corte, Intro divide, Escape cancela.</translation>
    </message>
</context>
<context>
    <name>ClaimPanel</name>
    <message>
        <source>For it</source>
        <translation>A favor</translation>
    </message>
    <message>
        <source>Against it</source>
        <translation>En contra</translation>
    </message>
    <message>
        <source>Nothing was heard against it.</source>
        <translation>No se oyó nada en contra.</translation>
    </message>
    <message>
        <source>Nearest talk</source>
        <translation>Lo más cercano que se oye</translation>
    </message>
    <message>
        <source>Selected claim</source>
        <translation>Afirmación seleccionada</translation>
    </message>
    <message>
        <source>Hear again, a second time and with more care, what this claim rests on (H)</source>
        <translation>Escuchar otra vez, con más cuidado, aquello en lo que se apoya esta afirmación (H)</translation>
    </message>
    <message>
        <source>Hear again</source>
        <translation>Escuchar otra vez</translation>
    </message>
    <message>
        <source>Reasons and evidence</source>
        <translation>Motivos y pruebas</translation>
    </message>
    <message>
        <source>No claim is selected yet.</source>
        <translation>Aún no hay ninguna afirmación seleccionada.</translation>
    </message>
    <message>
        <source>Choose one in the report. What was heard for it and against it stands here after the check.</source>
        <translation>Elija una en el informe. Tras la verificación se muestra aquí lo que se oyó a favor y en contra.</translation>
    </message>
    <message>
        <source>Press N for the first one that needs you, or choose one in the report.</source>
        <translation>Pulse N para ir a la primera que necesita su revisión, o elija una en el informe.</translation>
    </message>
    <message>
        <source>CLAIM {number}</source>
        <translation>AFIRMACIÓN {number}</translation>
    </message>
    <message>
        <source>Ruling on claim {number}, which does not stand any more: {verdict}, {who}.</source>
        <translation>Decisión sobre la afirmación {number}, que ya no está vigente: {verdict}, {who}.</translation>
    </message>
    <message>
        <source>Not checked yet; it is checked by itself</source>
        <translation>Aún sin verificar; se verifica automáticamente</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Aún sin verificar</translation>
    </message>
    <message>
        <source>To say it aloud</source>
        <translation>Para decirlo en voz alta</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>Citado</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Oído</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>Nada encontrado hasta ahora</translation>
    </message>
    <message>
        <source>No support found in this recording.</source>
        <translation>No se halló respaldo en esta grabación.</translation>
    </message>
    <message>
        <source>Hidden until you have ruled</source>
        <translation>Oculto hasta que usted decida</translation>
    </message>
    <message>
        <source>Only {time} were heard so far: this may still change.</source>
        <translation>Hasta ahora solo se oyeron {time}: esto aún puede cambiar.</translation>
    </message>
    <message>
        <source>What this rests on was corrected since, or a voice was named. It is checked again by itself.</source>
        <translation>Aquello en que se apoya se corrigió después, o se dio nombre a una voz. Se vuelve a verificar por sí solo.</translation>
    </message>
    <message>
        <source>Places to listen to</source>
        <translation>Partes que conviene escuchar</translation>
    </message>
    <message>
        <source>Listen first.</source>
        <translation>Escuche primero.</translation>
    </message>
    <message>
        <source>The reasons are in English: they are kept and exported as they were written.</source>
        <translation>Las razones están en inglés: se guardan y se exportan tal como se escribieron.</translation>
    </message>
</context>
<context>
    <name>ClaimsModel</name>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Afirmación</translation>
    </message>
    <message>
        <source>nothing found so far</source>
        <translation>nada hasta ahora</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>oculto</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>aún sin verificar</translation>
    </message>
</context>
<context>
    <name>ClockLine</name>
    <message>
        <source>Camera clock, and the time that the report states</source>
        <translation>Reloj de la cámara y hora que indica el informe</translation>
    </message>
    <message>
        <source>Set clock …</source>
        <translation>Poner reloj …</translation>
    </message>
    <message>
        <source>Type what the clock in the picture shows</source>
        <translation>Escribir lo que muestra el reloj de la imagen</translation>
    </message>
    <message>
        <source>What the clock in the picture shows now, with its zone</source>
        <translation>Lo que muestra ahora el reloj de la imagen, con su zona horaria</translation>
    </message>
    <message>
        <source>The clock in the picture shows, for example: {time}</source>
        <translation>El reloj de la imagen muestra, por ejemplo: {time}</translation>
    </message>
    <message>
        <source>It does</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Keep what was read off the picture, with your name</source>
        <translation>Guardar con su nombre lo leído en la imagen</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Leave the clock as it is</source>
        <translation>Dejar el reloj como está</translation>
    </message>
    <message>
        <source>No clock could be read off the picture. Type what it shows instead.</source>
        <translation>No se pudo leer ningún reloj en la imagen. Escriba lo que muestra.</translation>
    </message>
    <message>
        <source>At 00:00 the picture seems to show {time} ({agreeing} of {read} frames agree). Does it?</source>
        <translation>En 00:00 la imagen parece mostrar {time} ({agreeing} de {read} cuadros coinciden). ¿Es así?</translation>
    </message>
    <message>
        <source>Camera clock not known</source>
        <translation>Cámara: hora desconocida</translation>
    </message>
    <message>
        <source>Camera (doubtful): {time}</source>
        <translation>Cámara (dudoso): {time}</translation>
    </message>
    <message>
        <source>Camera: {time}</source>
        <translation>Cámara: {time}</translation>
    </message>
    <message>
        <source>Report: no claim selected</source>
        <translation>Informe: nada seleccionado</translation>
    </message>
    <message>
        <source>Report: no time stated</source>
        <translation>Informe: no indica hora</translation>
    </message>
    <message>
        <source>Report: {time}</source>
        <translation>Informe: {time}</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>All words of the chosen place</source>
        <translation>Todas las palabras del lugar elegido</translation>
    </message>
    <message>
        <source>Transcript on the left</source>
        <translation>Transcripción a la izquierda</translation>
    </message>
    <message>
        <source>Transcript on the right</source>
        <translation>Transcripción a la derecha</translation>
    </message>
    <message>
        <source>numbers, yes and no</source>
        <translation>números, sí y no</translation>
    </message>
    <message>
        <source>Only places where a number, or a yes or no, stands on one side alone (!)</source>
        <translation>Solo los lugares donde un número, un sí o un no está en un solo lado (!)</translation>
    </message>
    <message>
        <source>Places where the two transcripts differ</source>
        <translation>Lugares donde las dos transcripciones difieren</translation>
    </message>
    <message>
        <source>Both are the same transcript. Choose another one on one side.</source>
        <translation>Las dos son la misma transcripción. Elija otra en uno de los lados.</translation>
    </message>
    <message>
        <source>They are of different microphones.</source>
        <translation>Son de micrófonos distintos.</translation>
    </message>
    <message>
        <source>The two are being laid side by side …</source>
        <translation>Poniendo las dos una al lado de la otra …</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n lugar difiere</numerusform>
            <numerusform>%n lugares difieren</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}; {same} words are the same. Neither is the truth: listen.</source>
        <translation>{count}; {same} palabras son iguales. Ninguna es la verdad: escuche.</translation>
    </message>
    <message numerus="yes">
        <source>In {title} %n line(s) stand as people corrected them.</source>
        <translation>
            <numerusform>En {title} %n línea está como la corrigieron.</numerusform>
            <numerusform>En {title} %n líneas están como las corrigieron.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Transcribe and check (Ctrl+R)</source>
        <translation>Transcribir y verificar (Ctrl+R)</translation>
    </message>
    <message>
        <source>Claims, what is left out, voices, and two transcripts side by side</source>
        <translation>Afirmaciones, omisiones, voces y dos transcripciones lado a lado</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Afirmaciones</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omisiones</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voces</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Left out ({count})</source>
        <translation>Omisiones ({count})</translation>
    </message>
    <message>
        <source>Claim {number}: you {mine}, the machine {found}.</source>
        <translation>Afirmación {number}: usted {mine}, la máquina {found}.</translation>
    </message>
    <message>
        <source>Of this recording there are no two finished transcripts to compare.</source>
        <translation>De esta grabación no hay dos transcripciones terminadas que comparar.</translation>
    </message>
</context>
<context>
    <name>DifferencesModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nada)</translation>
    </message>
    <message>
        <source>number, yes or no</source>
        <translation>número, sí o no</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Play from {time}</source>
        <translation>Reproducir desde {time}</translation>
    </message>
    <message>
        <source>speaker not known</source>
        <translation>hablante no identificado</translation>
    </message>
    <message>
        <source>Heard poorly: listen first.</source>
        <translation>Se oye mal: escuche primero.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%n private note(s) stayed behind.</source>
        <translation>
            <numerusform>Quedó fuera %n nota privada.</numerusform>
            <numerusform>Quedaron fuera %n notas privadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HearingMore</name>
    <message>
        <source>No sound of this recording was left out.</source>
        <translation>No se dejó fuera ningún sonido de esta grabación.</translation>
    </message>
    <message>
        <source>Heard. Choose above the transcript which sound is read.</source>
        <translation>Escuchado. Elija sobre la transcripción qué sonido se lee.</translation>
    </message>
    <message>
        <source>Heard again by {weights}, with other words. Both hearings stand in the transcript: listen.</source>
        <translation>Escuchado otra vez con {weights}, con otras palabras. Las dos escuchas están en la transcripción: escuche.</translation>
    </message>
    <message>
        <source>Heard again by {weights}: the same words.</source>
        <translation>Escuchado otra vez con {weights}: las mismas palabras.</translation>
    </message>
    <message>
        <source>Nothing was heard again: both hearings by {weights} are there already, or the words come from a transcript that was brought along.</source>
        <translation>No se escuchó nada otra vez: las dos escuchas con {weights} ya están ahí, o las palabras vienen de una transcripción traída de fuera.</translation>
    </message>
    <message>
        <source>This recording was not heard yet. “Transcribe and check” hears all of it.</source>
        <translation>Esta grabación aún no se ha transcrito. “Transcribir y verificar” la transcribe entera.</translation>
    </message>
    <message>
        <source>Select a claim that was checked. What it rests on is then heard again.</source>
        <translation>Elija una afirmación verificada. Entonces se escucha otra vez aquello en lo que se apoya.</translation>
    </message>
    <message>
        <source>This claim rests on no words that were heard, so there is nothing to hear again.</source>
        <translation>Esta afirmación no se apoya en palabras oídas, así que no hay nada que escuchar otra vez.</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Key for: {action}, {key}</source>
        <translation>Tecla para: {action}, {key}</translation>
    </message>
    <message>
        <source>New key for: {action}</source>
        <translation>Tecla nueva para: {action}</translation>
    </message>
    <message>
        <source>next key …</source>
        <translation>otra tecla …</translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Enter or a click on a key, then the new one; Backspace there brings the first one back, Escape leaves it.</source>
        <translation>Intro o un clic en una tecla y luego la nueva; Retroceso devuelve la primera, Escape la deja.</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
</context>
<context>
    <name>LanguageBox</name>
    <message>
        <source>Language of the speech</source>
        <translation>Idioma del habla</translation>
    </message>
    <message>
        <source>As heard, for each utterance</source>
        <translation>El que se oiga, en cada intervención</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Speaker</source>
        <translation>Hablante</translation>
    </message>
    <message>
        <source>Speaker of the line</source>
        <translation>Hablante de la línea</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Lo que se dice</translation>
    </message>
    <message>
        <source>Words of the line</source>
        <translation>Palabras de la línea</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keep the corrected line</source>
        <translation>Guardar la línea corregida</translation>
    </message>
    <message>
        <source>The line at {time}; what was heard first is kept. Enter keeps, Escape leaves.</source>
        <translation>La línea en {time}; se conserva lo que se oyó primero. Intro guarda, Escape sale.</translation>
    </message>
    <message>
        <source>What you had typed is here again.</source>
        <translation>Lo que había escrito está aquí de nuevo.</translation>
    </message>
    <message>
        <source>Not kept; why stands below the ruling. What you typed is still here.</source>
        <translation>No se guardó; el motivo está debajo de la decisión. Lo que escribió sigue aquí.</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Checking again</source>
        <translation>Verificando de nuevo</translation>
    </message>
    <message>
        <source>Progress of checking again</source>
        <translation>Avance de la nueva verificación</translation>
    </message>
    <message>
        <source>Open a case with a report first.</source>
        <translation>Abra antes un caso que tenga un informe.</translation>
    </message>
    <message>
        <source>Other work is under way. Wait for it, or stop it first.</source>
        <translation>Hay otro trabajo en curso. Espere a que acabe o deténgalo primero.</translation>
    </message>
    <message>
        <source>Under way. First flags appear while the rest is still being heard.</source>
        <translation>En curso. Los primeros avisos aparecen mientras se escucha lo demás.</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept; begun again, it goes on from there.</source>
        <translation>Detenido. Lo terminado se conserva; al empezar de nuevo continúa desde ahí.</translation>
    </message>
    <message>
        <source>Checked. Press N for the next claim that needs you.</source>
        <translation>Verificado. Pulse N para ir a la siguiente afirmación que necesita su revisión.</translation>
    </message>
    <message>
        <source>Voices are told apart. Listen to each, and say who it is.</source>
        <translation>Las voces están separadas. Escuche cada una y diga de quién es.</translation>
    </message>
    <message>
        <source>Who speaks is what the file says now. Listen to each voice, and say who it is. Case → Speaker model goes back to what the sound tells.</source>
        <translation>Quién habla es ahora lo que dice el archivo. Escuche cada voz y diga quién es. Caso → Modelo de voces vuelve a lo que dice el sonido.</translation>
    </message>
    <message>
        <source>{count} of {all} recordings lie on one clock now.</source>
        <translation>{count} de {all} grabaciones están ahora en un solo reloj.</translation>
    </message>
    <message>
        <source>{name} does not: {reason}.</source>
        <translation>{name} no: {reason}.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Case and window</source>
        <translation>Caso y ventana</translation>
    </message>
    <message>
        <source>Report page (HTML)</source>
        <translation>Página del informe (HTML)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabla (CSV)</translation>
    </message>
    <message>
        <source>Findings (JSON)</source>
        <translation>Hallazgos (JSON)</translation>
    </message>
    <message>
        <source>Copy of the recording for other players ({ending})</source>
        <translation>Copia de la grabación para otros reproductores ({ending})</translation>
    </message>
    <message>
        <source>Writing the export</source>
        <translation>Escribiendo la exportación</translation>
    </message>
    <message>
        <source>Open a case with a report first.</source>
        <translation>Abra primero un caso que tenga un informe.</translation>
    </message>
    <message>
        <source>There is no recording in this case yet.</source>
        <translation>Todavía no hay ninguna grabación en este caso.</translation>
    </message>
    <message>
        <source>Wrote {name}.</source>
        <translation>Se escribió {name}.</translation>
    </message>
    <message>
        <source>Bodycam report reviewer</source>
        <translation>Revisor de informes de cámara corporal</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Caso</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>Página de &amp;inicio</translation>
    </message>
    <message>
        <source>&amp;Many cases at once …</source>
        <translation>&amp;Muchos casos a la vez …</translation>
    </message>
    <message>
        <source>&amp;Add files …</source>
        <translation>&amp;Agregar archivos …</translation>
    </message>
    <message>
        <source>Add a &amp;folder …</source>
        <translation>Agregar una carp&amp;eta …</translation>
    </message>
    <message>
        <source>&amp;Transcribe and check</source>
        <translation>&amp;Transcribir y verificar</translation>
    </message>
    <message>
        <source>Lay recordings on &amp;one clock, by sound</source>
        <translation>Poner las grabaciones en &amp;un solo reloj, por el sonido</translation>
    </message>
    <message>
        <source>&amp;Parts of one recording …</source>
        <translation>&amp;Partes de una grabación …</translation>
    </message>
    <message>
        <source>Words and &amp;language of the case …</source>
        <translation>Palabras e &amp;idioma del caso …</translation>
    </message>
    <message>
        <source>Verif&amp;y files and trail</source>
        <translation>Verificar archivos &amp;y registro</translation>
    </message>
    <message>
        <source>Work in the &amp;background</source>
        <translation>Trabajar en &amp;segundo plano</translation>
    </message>
    <message>
        <source>Other programs go first; transcribing takes longer</source>
        <translation>Los demás programas van primero; transcribir tarda más</translation>
    </message>
    <message>
        <source>Speech &amp;weights</source>
        <translation>&amp;Pesos del habla</translation>
    </message>
    <message>
        <source>&amp;Verifier</source>
        <translation>&amp;Verificador</translation>
    </message>
    <message>
        <source>Speaker &amp;model</source>
        <translation>&amp;Modelo de voces</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>In&amp;forme</translation>
    </message>
    <message>
        <source>Ne&amp;xt report</source>
        <translation>Informe si&amp;guiente</translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation>&amp;Cerrar la ventana</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Re&amp;producir</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Revisión</translation>
    </message>
    <message>
        <source>&amp;Hide verdicts until I have ruled</source>
        <translation>&amp;Ocultar los veredictos hasta que yo decida</translation>
    </message>
    <message>
        <source>Hide &amp;others&apos; rulings until I have ruled</source>
        <translation>Ocultar lo que decidieron &amp;otros hasta que yo decida</translation>
    </message>
    <message>
        <source>&amp;See</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <translation>&amp;Comandos</translation>
    </message>
    <message>
        <source>&amp;About this program</source>
        <translation>&amp;Acerca de este programa</translation>
    </message>
    <message>
        <source>Bodycam report reviewer, version {version}. Checker: {checker}. Nothing leaves this computer.</source>
        <translation>Bodycam report reviewer, versión {version}. Verificador: {checker}. Nada sale de esta computadora.</translation>
    </message>
    <message>
        <source>This is {report} again, where that was done.</source>
        <translation>Este es otra vez {report}, donde se hizo eso.</translation>
    </message>
    <message>
        <source>Press Ctrl+O to add the recordings of the report, or drop them here; ? for all keys.</source>
        <translation>Pulse Ctrl+O para agregar las grabaciones del informe, o suéltelas aquí; ? muestra todas las teclas.</translation>
    </message>
    <message>
        <source>Press Ctrl+R to write down what is said and check the report, ? for all keys.</source>
        <translation>Pulse Ctrl+R para escribir lo que se dice y comprobar el informe; ? muestra todas las teclas.</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>Transcript ({ending})</source>
        <translation>Transcripción ({ending})</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>El del sistema</translation>
    </message>
    <message>
        <source>Where to keep the new case</source>
        <translation>Dónde guardar el caso nuevo</translation>
    </message>
    <message>
        <source>Cases (*.case)</source>
        <translation>Casos (*.case)</translation>
    </message>
    <message>
        <source>{case} – Bodycam report reviewer</source>
        <translation>{case} – Revisor de informes de cámara corporal</translation>
    </message>
    <message numerus="yes">
        <source>{case} – %n open – Bodycam report reviewer</source>
        <translation>
            <numerusform>{case} – %n pendiente – Revisor de informes de cámara corporal</numerusform>
            <numerusform>{case} – %n pendientes – Revisor de informes de cámara corporal</numerusform>
        </translation>
    </message>
    <message>
        <source>Press N for the next open claim, ? for all keys.</source>
        <translation>Pulse N para la siguiente afirmación pendiente, ? para ver todas las teclas.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>{name} is there already. Nothing was written: choose another name.</source>
        <translation>{name} ya existe. No se escribió nada: elija otro nombre.</translation>
    </message>
    <message>
        <source>Stopped. No export was written.</source>
        <translation>Detenido. No se escribió ninguna exportación.</translation>
    </message>
    <message>
        <source>The files are being read: what is in them, and whether one is there twice. What they hold is laid out here then. “Stop” keeps what was taken in.</source>
        <translation>Se están leyendo los archivos: qué contienen y si alguno está dos veces. Después se dispone aquí lo que hay en ellos. “Detener” conserva lo que ya se incorporó.</translation>
    </message>
    <message>
        <source>This case holds no report yet. Drop the report and the recordings here, or choose them.</source>
        <translation>Este caso aún no tiene informe. Suelte aquí el informe y las grabaciones, o elíjalos.</translation>
    </message>
    <message>
        <source>This case holds no report yet. Drop the report here, or choose it. Recordings in the case: {names}.</source>
        <translation>Este caso aún no tiene informe. Suelte aquí el informe, o elíjalo. Grabaciones en el caso: {names}.</translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation>Agregar archivos …</translation>
    </message>
</context>
<context>
    <name>Many</name>
    <message>
        <source>Progress of making cases</source>
        <translation>Avance de la creación de casos</translation>
    </message>
    <message>
        <source>Folder with a folder for each matter</source>
        <translation>Carpeta con una carpeta por asunto</translation>
    </message>
    <message>
        <source>Cases are still being made. Wait for them, or stop them first.</source>
        <translation>Todavía se están creando casos. Espere a que terminen o deténgalos primero.</translation>
    </message>
    <message>
        <source>Looking through the folder …</source>
        <translation>Revisando la carpeta …</translation>
    </message>
    <message>
        <source>Stopped. No case was made.</source>
        <translation>Detenido. No se creó ningún caso.</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>espera su turno</translation>
    </message>
    <message>
        <source>under way, {share} %</source>
        <translation>en curso, {share} %</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept.</source>
        <translation>Detenido. Lo terminado se conserva.</translation>
    </message>
    <message>
        <source>{made} of {all} cases are ready.</source>
        <translation>{made} de {all} casos están listos.</translation>
    </message>
</context>
<context>
    <name>MattersModel</name>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Cómo va</translation>
    </message>
    <message>
        <source>goes on with the case that is there</source>
        <translation>sigue con el caso que ya existe</translation>
    </message>
    <message>
        <source>to be made</source>
        <translation>por crear</translation>
    </message>
    <message>
        <source>{report} {open} of {claims}</source>
        <translation>{report} {open} de {claims}</translation>
    </message>
    <message>
        <source>Ready. Claims that need you: {reports}.</source>
        <translation>Listo. Afirmaciones que requieren su atención: {reports}.</translation>
    </message>
    <message>
        <source>{report}: hardly any claim is supported: is this its recording?</source>
        <translation>{report}: casi ninguna afirmación tiene apoyo: ¿es esta su grabación?</translation>
    </message>
</context>
<context>
    <name>MattersPanel</name>
    <message>
        <source>Each row becomes a case of its own, heard and checked in turn. What is done already is not done again. You can open a case as soon as it is ready, and the others go on.</source>
        <translation>Cada fila se convierte en un caso propio, que se escucha y se verifica por turno. Lo que ya está hecho no se repite. Puede abrir un caso en cuanto esté listo; los demás siguen.</translation>
    </message>
    <message>
        <source>Transcripts in the folders take the place of hearing (much faster)</source>
        <translation>Las transcripciones de las carpetas sustituyen la escucha (mucho más rápido)</translation>
    </message>
    <message>
        <source>Else every recording is heard here, and its transcripts are kept to compare with</source>
        <translation>Si no, cada grabación se escucha aquí y sus transcripciones se guardan para comparar</translation>
    </message>
    <message>
        <source>Keep case files elsewhere …</source>
        <translation>Guardar los casos en otro lugar …</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Abrir el caso</translation>
    </message>
    <message>
        <source>Make one case of all this …</source>
        <translation>Hacer un solo caso de todo esto …</translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation>Otra carpeta …</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Página de inicio</translation>
    </message>
    <message>
        <source>The cases with how far each is</source>
        <translation>Los casos y cómo va cada uno</translation>
    </message>
    <message numerus="yes">
        <source>Make %n cases at once</source>
        <translation>
            <numerusform>Crear %n caso a la vez</numerusform>
            <numerusform>Crear %n casos a la vez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases are ready</source>
        <translation>
            <numerusform>%n caso está listo</numerusform>
            <numerusform>%n casos están listos</numerusform>
        </translation>
    </message>
    <message>
        <source>No recording and no report was found there. Choose another folder.</source>
        <translation>Allí no se halló ninguna grabación ni ningún informe. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Case files go to {folder}</source>
        <translation>Los casos se guardan en {folder}</translation>
    </message>
    <message numerus="yes">
        <source>Make %n cases</source>
        <translation>
            <numerusform>Crear %n caso</numerusform>
            <numerusform>Crear %n casos</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the case files</source>
        <translation>Carpeta para los casos</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>OmissionsPanel</name>
    <message>
        <source>Moments that the report leaves out</source>
        <translation>Momentos que el informe omite</translation>
    </message>
    <message>
        <source>What the report leaves out is listed here once it has been checked. Choose “Transcribe and check”.</source>
        <translation>Lo que el informe omite aparece aquí cuando se lo ha verificado. Elija “Transcribir y verificar”.</translation>
    </message>
    <message>
        <source>Nothing telling was found that the report leaves out. That is no proof that there is nothing.</source>
        <translation>No se encontró nada relevante que el informe omita. Eso no prueba que no lo haya.</translation>
    </message>
    <message>
        <source>Play {moment} at {time}</source>
        <translation>Reproducir {moment} en {time}</translation>
    </message>
    <message>
        <source>speaker not known</source>
        <translation>hablante no identificado</translation>
    </message>
</context>
<context>
    <name>PaletteOverlay</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué desea hacer?</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Comandos que coinciden</translation>
    </message>
    <message>
        <source>No command has that in its name. Type less of it.</source>
        <translation>Ningún comando lleva eso en su nombre. Escriba menos letras.</translation>
    </message>
</context>
<context>
    <name>PartsLine</name>
    <message>
        <source>They are</source>
        <translation>Lo son</translation>
    </message>
    <message>
        <source>Put them one behind another on the case clock</source>
        <translation>Ponerlas una tras otra en el reloj del caso</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Leave the recordings as they are</source>
        <translation>Dejar las grabaciones como están</translation>
    </message>
    <message>
        <source>These lie one behind another on the case clock, as parts of one recording: {names}.</source>
        <translation>Están una tras otra en el reloj del caso, como partes de una grabación: {names}.</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Separar</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Dejar</translation>
    </message>
    <message>
        <source>Each recording by itself again; what was kept stays in the history</source>
        <translation>Cada grabación otra vez por sí sola; lo guardado queda en el historial</translation>
    </message>
    <message>
        <source>Parts of one recording, it seems, in this order: {names}. Are they?</source>
        <translation>Parecen partes de una misma grabación, en este orden: {names}. ¿Lo son?</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Picture of the recording</source>
        <translation>Imagen de la grabación</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>No claim passes these filters.</source>
        <translation>Ninguna afirmación pasa estos filtros.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>Take all filters away and show all claims (F)</source>
        <translation>Quitar todos los filtros y mostrar todas las afirmaciones (F)</translation>
    </message>
    <message>
        <source>How far the review is</source>
        <translation>Avance de la revisión</translation>
    </message>
    <message>
        <source>Next open (N)</source>
        <translation>Siguiente (N)</translation>
    </message>
    <message>
        <source>Go to the next open claim</source>
        <translation>Ir a la siguiente afirmación pendiente</translation>
    </message>
    <message>
        <source>play it</source>
        <translation>oírla</translation>
    </message>
    <message>
        <source>After a ruling go to the next open claim and play its evidence</source>
        <translation>Después de una decisión, ir a la siguiente afirmación pendiente y reproducir su prueba</translation>
    </message>
    <message>
        <source>Show: which claims</source>
        <translation>Mostrar: qué afirmaciones</translation>
    </message>
    <message>
        <source>Show: verdict</source>
        <translation>Mostrar: veredicto</translation>
    </message>
    <message>
        <source>any verdict</source>
        <translation>veredictos</translation>
    </message>
    <message>
        <source>Show: kind of error</source>
        <translation>Mostrar: tipo de error</translation>
    </message>
    <message>
        <source>any kind</source>
        <translation>tipos</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Más …</translation>
    </message>
    <message>
        <source>More filters: what it tells of, severity and reviewer</source>
        <translation>Más filtros: de qué trata, gravedad y revisor</translation>
    </message>
    <message>
        <source>Show: severity</source>
        <translation>Mostrar: gravedad</translation>
    </message>
    <message>
        <source>any severity</source>
        <translation>gravedad</translation>
    </message>
    <message>
        <source>Show: reviewer</source>
        <translation>Mostrar: revisor</translation>
    </message>
    <message>
        <source>any reviewer</source>
        <translation>revisores</translation>
    </message>
    <message>
        <source>Show: what it tells of</source>
        <translation>Mostrar: de qué trata</translation>
    </message>
    <message>
        <source>tells of anything</source>
        <translation>trata de cualquier cosa</translation>
    </message>
    <message>
        <source>Claims of the report with their verdicts</source>
        <translation>Afirmaciones del informe con sus veredictos</translation>
    </message>
    <message>
        <source>Only: {filters}</source>
        <translation>Solo: {filters}</translation>
    </message>
    <message>
        <source>Nothing was checked yet. Choose “Transcribe and check” first.</source>
        <translation>Todavía no se verificó nada. Elija primero “Transcribir y verificar”.</translation>
    </message>
    <message>
        <source>No other claim is open.</source>
        <translation>No queda otra afirmación pendiente.</translation>
    </message>
    <message>
        <source>No claim is open any more. The menu “Export” writes what is to be handed over.</source>
        <translation>Ya no hay afirmaciones pendientes. El menú “Exportar” escribe lo que se ha de entregar.</translation>
    </message>
    <message numerus="yes">
        <source>%n first flag(s), {time} heard so far; they may still change.</source>
        <translation>
            <numerusform>%n primer aviso, {time} oídos hasta ahora; aún puede cambiar.</numerusform>
            <numerusform>%n primeros avisos, {time} oídos hasta ahora; aún pueden cambiar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s), not checked yet.</source>
        <translation>
            <numerusform>%n afirmación, aún sin verificar.</numerusform>
            <numerusform>%n afirmaciones, aún sin verificar.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} ruled</source>
        <translation>{count} de {all} decididas</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n pendiente</numerusform>
            <numerusform>%n pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>nada pendiente</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a second look</source>
        <translation>
            <numerusform>%n requiere una segunda mirada</numerusform>
            <numerusform>%n requieren una segunda mirada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check again</source>
        <translation>
            <numerusform>%n por verificar de nuevo</numerusform>
            <numerusform>%n por verificar de nuevo</numerusform>
        </translation>
    </message>
    <message>
        <source>Hardly any claim is supported: is this the recording of the report?</source>
        <translation>Casi ninguna afirmación tiene apoyo: ¿es esta la grabación del informe?</translation>
    </message>
</context>
<context>
    <name>Rechecking</name>
    <message>
        <source>Checked again with what was corrected. Your rulings stay as they are.</source>
        <translation>Verificado de nuevo con lo corregido. Sus decisiones quedan como están.</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Report as received, with a mark before each claim</source>
        <translation>Informe tal como se recibió, con una marca antes de cada afirmación</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Lay the first draft over the final report (D)</source>
        <translation>Superponer el primer borrador al informe final (D)</translation>
    </message>
    <message>
        <source>The case holds one report only. Add the first draft or the final report, to lay one over the other.</source>
        <translation>El caso tiene un solo informe. Agregue el primer borrador o el informe final para superponerlos.</translation>
    </message>
    <message>
        <source>REPORT · {name}</source>
        <translation>INFORME · {name}</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>pág. {page}</translation>
    </message>
    <message>
        <source>Split claim {number} before “{word}”</source>
        <translation>Dividir la afirmación {number} antes de “{word}”</translation>
    </message>
    <message>
        <source>Merge claim {number} with the next</source>
        <translation>Unir la afirmación {number} con la siguiente</translation>
    </message>
</context>
<context>
    <name>ReportsMenu</name>
    <message>
        <source>{name} – {ruled} of {all} ruled</source>
        <translation>{name} – {ruled} de {all} decididas</translation>
    </message>
</context>
<context>
    <name>ReviewState</name>
    <message>
        <source>Nothing plays: no talk was found that bears on this claim.</source>
        <translation>No se reproduce nada: no se halló nada de lo hablado que atañe a esta afirmación.</translation>
    </message>
</context>
<context>
    <name>RulingPanel</name>
    <message>
        <source>Partly</source>
        <translation>En parte</translation>
    </message>
    <message>
        <source>Unintelligible</source>
        <translation>Ininteligible</translation>
    </message>
    <message>
        <source>Not by ear</source>
        <translation>No por el sonido</translation>
    </message>
    <message>
        <source>Not factual</source>
        <translation>Sin hechos</translation>
    </message>
    <message>
        <source>Choose: {verdict}</source>
        <translation>Elegir: {verdict}</translation>
    </message>
    <message>
        <source>Key {number}</source>
        <translation>Tecla {number}</translation>
    </message>
    <message>
        <source>Keep ruling</source>
        <translation>Guardar decisión</translation>
    </message>
    <message>
        <source>R or Ctrl+Enter</source>
        <translation>R o Ctrl+Intro</translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation>Tipo de error</translation>
    </message>
    <message>
        <source>no kind of error</source>
        <translation>sin tipo de error</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>no severity</source>
        <translation>sin gravedad</translation>
    </message>
    <message>
        <source>Note (T)</source>
        <translation>Nota (T)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privada</translation>
    </message>
    <message>
        <source>A private note never leaves in an export.</source>
        <translation>Una nota privada nunca sale en una exportación.</translation>
    </message>
    <message>
        <source>Your name, kept with each ruling</source>
        <translation>Su nombre, que se guarda con cada decisión</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Somebody else reviews now</source>
        <translation>Ahora revisa otra persona</translation>
    </message>
    <message>
        <source>You rule as {name}. Change</source>
        <translation>Usted decide como {name}. Cambiar</translation>
    </message>
    <message>
        <source>Dashed: what the machine found; it stays beside yours.</source>
        <translation>Con línea discontinua: lo que halló el programa; se conserva junto a la suya.</translation>
    </message>
    <message>
        <source>what the machine found</source>
        <translation>lo que halló el programa</translation>
    </message>
    <message>
        <source>What you chose here before is not kept yet.</source>
        <translation>Lo que eligió aquí antes aún no está guardado.</translation>
    </message>
    <message>
        <source>Rulings can be given once everything has been heard.</source>
        <translation>Se podrá decidir cuando se haya oído todo.</translation>
    </message>
    <message>
        <source>No ruling yet.</source>
        <translation>Aún no hay decisión.</translation>
    </message>
    <message>
        <source>Reviewers disagree:</source>
        <translation>Los revisores no coinciden:</translation>
    </message>
    <message>
        <source>There is no verdict to agree with yet.</source>
        <translation>Aún no hay un veredicto con el que coincidir.</translation>
    </message>
    <message>
        <source>Type your name first: a ruling is kept with it.</source>
        <translation>Escriba primero su nombre: la decisión se guarda con él.</translation>
    </message>
    <message>
        <source>Choose a verdict first: keys 1 to 7.</source>
        <translation>Elija primero un veredicto: teclas 1 a 7.</translation>
    </message>
    <message>
        <source>Choose a claim first.</source>
        <translation>Elija primero una afirmación.</translation>
    </message>
    <message>
        <source>This claim was not checked yet. Rule on it once it was.</source>
        <translation>Esta afirmación aún no se verificó. Decida sobre ella cuando esté verificada.</translation>
    </message>
</context>
<context>
    <name>SoundBox</name>
    <message>
        <source>Which sound of the recording</source>
        <translation>Qué sonido de la grabación</translation>
    </message>
    <message>
        <source>The recording has several audio tracks or microphones; each has its own transcript</source>
        <translation>La grabación tiene varias pistas de audio o micrófonos; cada uno tiene su propia transcripción</translation>
    </message>
</context>
<context>
    <name>SpanEdit</name>
    <message>
        <source>Beginning, minutes and seconds; Up and Down move it</source>
        <translation>Comienzo, en minutos y segundos; Arriba y Abajo lo mueven</translation>
    </message>
    <message>
        <source>End, minutes and seconds; Up and Down move it</source>
        <translation>Final, en minutos y segundos; Arriba y Abajo lo mueven</translation>
    </message>
    <message>
        <source>It begins where the playhead is</source>
        <translation>Comienza donde está el cursor de reproducción</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>It ends where the playhead is</source>
        <translation>Termina donde está el cursor de reproducción</translation>
    </message>
    <message>
        <source>The end comes before the beginning.</source>
        <translation>El final está antes del comienzo.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Type the earlier moment first.</source>
        <translation>Escriba primero el momento anterior.</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Hold a drafted report against the footage</source>
        <translation>Compare un borrador de informe con la grabación</translation>
    </message>
    <message>
        <source>Drop the folder with the recordings and the report here, or choose files. They are sorted by what is in them, stay where they are and are only read. A folder with a folder for each matter becomes many cases at once. Nothing leaves this computer.</source>
        <translation>Arrastre aquí la carpeta con las grabaciones y el informe, o elija archivos. Se clasifican por su contenido, se quedan donde están y solo se leen. Una carpeta con una carpeta por asunto se convierte en muchos casos a la vez. Nada sale de esta computadora.</translation>
    </message>
    <message>
        <source>New case from files …</source>
        <translation>Caso nuevo con archivos …</translation>
    </message>
    <message>
        <source>New case from a folder …</source>
        <translation>Caso nuevo con una carpeta …</translation>
    </message>
    <message>
        <source>Many cases at once …</source>
        <translation>Muchos casos a la vez …</translation>
    </message>
    <message>
        <source>From a folder with a folder for each matter</source>
        <translation>De una carpeta con una carpeta por asunto</translation>
    </message>
    <message>
        <source>Open a case …</source>
        <translation>Abrir un caso …</translation>
    </message>
    <message>
        <source>RECENT CASES</source>
        <translation>CASOS RECIENTES</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Casos recientes</translation>
    </message>
    <message>
        <source>Cases that you open will be listed here.</source>
        <translation>Aquí aparecerán los casos que abra.</translation>
    </message>
    <message>
        <source>{ruled} of {all} ruled, {open} open</source>
        <translation>{ruled} de {all} decididas, {open} pendientes</translation>
    </message>
    <message>
        <source>Recordings, report and transcripts</source>
        <translation>Grabaciones, informe y transcripciones</translation>
    </message>
    <message>
        <source>Folder with the recordings and the report</source>
        <translation>Carpeta con las grabaciones y el informe</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Abrir un caso</translation>
    </message>
    <message>
        <source>Cases (*.case)</source>
        <translation>Casos (*.case)</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline of the recording</source>
        <translation>Línea de tiempo de la grabación</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Whole recording</source>
        <translation>Toda la grabación</translation>
    </message>
    <message>
        <source>Show the whole recording</source>
        <translation>Mostrar toda la grabación</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>TIMELINE · {name}</source>
        <translation>LÍNEA DE TIEMPO · {name}</translation>
    </message>
    <message>
        <source>Bears on it as well: {words}</source>
        <translation>También tiene que ver: {words}</translation>
    </message>
    <message>
        <source>Left out, {moment}: {words}</source>
        <translation>Omitido, {moment}: {words}</translation>
    </message>
    <message>
        <source>{moment}: {words}</source>
        <translation>{moment}: {words}</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>No words</source>
        <translation>Sin palabras</translation>
    </message>
    <message>
        <source>Low noise</source>
        <translation>Ruido grave</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>as written</source>
        <translation>tal cual</translation>
    </message>
    <message>
        <source>something like it</source>
        <translation>parecido</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>patrón</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>Lo que se oyó</translation>
    </message>
    <message>
        <source>Correct line</source>
        <translation>Corregir línea</translation>
    </message>
    <message>
        <source>Correct words, speaker or boundaries of the line at the cursor (F2)</source>
        <translation>Corregir palabras, hablante o límites de la línea del cursor (F2)</translation>
    </message>
    <message>
        <source>Next place to listen to: no words written, held back, or heard otherwise</source>
        <translation>Siguiente lugar que escuchar: sin palabras escritas, retenido u oído de otro modo</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>No recording yet. Add one from the menu “Case”.</source>
        <translation>Todavía no hay grabación. Añada una desde el menú «Caso».</translation>
    </message>
    <message>
        <source>Nothing has been heard in this recording yet. Choose “Transcribe and check” to begin.</source>
        <translation>Esta grabación aún no se ha transcrito. Elija “Transcribir y verificar” para comenzar.</translation>
    </message>
    <message>
        <source>Hear the sounds of this recording that were left out (Shift+H)</source>
        <translation>Escuchar los sonidos de esta grabación que se dejaron fuera (Mayús+H)</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Escucharlo</translation>
    </message>
    <message>
        <source>Search what was heard (Ctrl+F)</source>
        <translation>Buscar en lo que se oyó (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search what was heard</source>
        <translation>Buscar en lo que se oyó</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Cómo buscar</translation>
    </message>
    <message>
        <source>Lines that were found</source>
        <translation>Líneas encontradas</translation>
    </message>
    <message>
        <source>Nothing found. “something like it” finds words that were misheard as well.</source>
        <translation>Sin resultados. “parecido” halla también palabras mal oídas.</translation>
    </message>
    <message>
        <source>Nothing found. Try a part of it, or another word for it.</source>
        <translation>Sin resultados. Pruebe con una parte, o con otra palabra.</translation>
    </message>
    <message numerus="yes">
        <source>%n found in all recordings.</source>
        <translation>
            <numerusform>%n resultado en todas las grabaciones.</numerusform>
            <numerusform>%n resultados en todas las grabaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found.</source>
        <translation>
            <numerusform>%n resultado.</numerusform>
            <numerusform>%n resultados.</numerusform>
        </translation>
    </message>
    <message>
        <source>No place of this transcript is marked. Listen where words are dotted.</source>
        <translation>Esta transcripción no tiene lugares marcados. Escuche donde las palabras están punteadas.</translation>
    </message>
</context>
<context>
    <name>Verifying</name>
    <message>
        <source>Verifying files and trail</source>
        <translation>Verificando archivos y registro</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>Abra primero un caso.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was verified.</source>
        <translation>Detenido. No se verificó nada.</translation>
    </message>
    <message>
        <source>All files, the trail and the case file are as they were.</source>
        <translation>Todos los archivos, el registro y el archivo del caso están como estaban.</translation>
    </message>
    <message>
        <source>Not as they were: {count} of {all}.</source>
        <translation>No están como estaban: {count} de {all}.</translation>
    </message>
    <message>
        <source>Files, trail and case file</source>
        <translation>Archivos, registro y archivo del caso</translation>
    </message>
    <message>
        <source>Shows: {what}</source>
        <translation>Muestra: {what}</translation>
    </message>
    <message>
        <source>Does not show: {what}</source>
        <translation>No muestra: {what}</translation>
    </message>
</context>
<context>
    <name>VideoPanel</name>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Which recording is shown</source>
        <translation>Qué grabación se muestra</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Reproducir o pausar (Espacio)</translation>
    </message>
    <message>
        <source>Back one frame (,)</source>
        <translation>Un cuadro atrás (,)</translation>
    </message>
    <message>
        <source>Forward one frame (.)</source>
        <translation>Un cuadro adelante (.)</translation>
    </message>
    <message>
        <source>Back five seconds</source>
        <translation>Cinco segundos atrás</translation>
    </message>
    <message>
        <source>Back one second</source>
        <translation>Un segundo atrás</translation>
    </message>
    <message>
        <source>Forward one second</source>
        <translation>Un segundo adelante</translation>
    </message>
    <message>
        <source>Forward five seconds</source>
        <translation>Cinco segundos adelante</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>On this system voices sound higher when faster, and lower when slower.</source>
        <translation>En este sistema las voces suenan más agudas al ir más rápido y más graves al ir más lento.</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Play the evidence over and over (L)</source>
        <translation>Reproducir la prueba una y otra vez (L)</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>No recording yet. Add one from the menu “Case”.</source>
        <translation>Aún no hay grabación. Agregue una desde el menú “Caso”.</translation>
    </message>
    <message>
        <source>The case holds no other recording. Add one from the menu “Case”.</source>
        <translation>El caso no tiene otra grabación. Agregue una desde el menú “Caso”.</translation>
    </message>
    <message>
        <source>RECORDING · {name}</source>
        <translation>GRABACIÓN · {name}</translation>
    </message>
    <message>
        <source>{name} is not where it was. Nothing of the review is lost. Put the file back, or add it again from where it is now: it is known by its hash.</source>
        <translation>{name} no está donde estaba. No se perdió nada de la revisión. Devuelva el archivo a su lugar o agréguelo de nuevo desde donde está ahora: se reconoce por su hash.</translation>
    </message>
    <message>
        <source>{name} has sound only.</source>
        <translation>{name} solo tiene sonido.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
</context>
<context>
    <name>VoiceCard</name>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Too little to tell, like none of the voices, or in no turn.</source>
        <translation>Demasiado poco para distinguirlo, como ninguna de las voces o en ningún turno.</translation>
    </message>
    <message>
        <source>nobody has named this voice yet</source>
        <translation>nadie ha dado nombre aún a esta voz</translation>
    </message>
    <message>
        <source>told apart as {labels}</source>
        <translation>separada como {labels}</translation>
    </message>
    <message>
        <source>Listen to {name} at {time}</source>
        <translation>Escuchar a {name} en {time}</translation>
    </message>
    <message>
        <source>Who is {voice}?</source>
        <translation>¿Quién es {voice}?</translation>
    </message>
    <message>
        <source>Name of {voice}</source>
        <translation>Nombre de {voice}</translation>
    </message>
    <message>
        <source>What {voice} is</source>
        <translation>Qué es {voice}</translation>
    </message>
    <message>
        <source>role not known</source>
        <translation>papel desconocido</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keep name and role of {voice}</source>
        <translation>Guardar nombre y papel de {voice}</translation>
    </message>
    <message>
        <source>Which voice {voice} is as well</source>
        <translation>Qué otra voz es también {voice}</translation>
    </message>
    <message>
        <source>is the same as …</source>
        <translation>es la misma que …</translation>
    </message>
    <message>
        <source>They are one</source>
        <translation>Son una sola</translation>
    </message>
    <message>
        <source>Keep that the two are one voice</source>
        <translation>Guardar que las dos son una sola voz</translation>
    </message>
    <message>
        <source>Split …</source>
        <translation>Dividir …</translation>
    </message>
    <message>
        <source>Say when {voice} is somebody else</source>
        <translation>Decir cuándo {voice} es otra persona</translation>
    </message>
    <message>
        <source>Keep that {voice} is a voice of its own after all</source>
        <translation>Guardar que {voice} es al fin una voz aparte</translation>
    </message>
    <message>
        <source>{voice} is somebody else</source>
        <translation>{voice} es otra persona</translation>
    </message>
    <message>
        <source>From when to when is it somebody else, in the recording that is shown?</source>
        <translation>¿Desde cuándo hasta cuándo es otra persona, en la grabación que se muestra?</translation>
    </message>
    <message>
        <source>It is somebody else there</source>
        <translation>Ahí es otra persona</translation>
    </message>
</context>
<context>
    <name>VoicesPanel</name>
    <message>
        <source>Tell voices apart</source>
        <translation>Separar las voces</translation>
    </message>
    <message>
        <source>Tell by the sound who speaks when; it takes minutes</source>
        <translation>Saber por el sonido quién habla cuándo; tarda unos minutos</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voces</translation>
    </message>
    <message>
        <source>Tell voices apart anew</source>
        <translation>Distinguir las voces de nuevo</translation>
    </message>
    <message>
        <source>Who speaks is told apart once something has been heard. Choose “Transcribe and check” to begin.</source>
        <translation>Las voces se separan cuando ya se ha oído algo. Elija “Transcribir y verificar” para comenzar.</translation>
    </message>
    <message>
        <source>Nobody has said yet who speaks. Voices are told apart by their sound, on this computer; names come from you alone.</source>
        <translation>Nadie ha dicho aún quién habla. Las voces se separan por su sonido, en esta computadora; los nombres los da solo usted.</translation>
    </message>
    <message>
        <source>Listen, then name each voice once: the name stands everywhere.</source>
        <translation>Escuche y dé nombre una vez a cada voz: el nombre vale en todas partes.</translation>
    </message>
    <message>
        <source>{time} of the talk is doubtful.</source>
        <translation>{time} de lo hablado es dudoso.</translation>
    </message>
    <message>
        <source>Told apart by an earlier version, and so not compared with voices of other recordings: {names}. Tell them apart anew to have them compared; the names you gave stay.</source>
        <translation>Distinguidas por una versión anterior y, por eso, sin comparar con las voces de otras grabaciones: {names}. Distíngalas de nuevo para que se comparen; los nombres que usted dio se quedan.</translation>
    </message>
    <message>
        <source>Told apart by the turns in {name}, which counts from {time} of the recording.</source>
        <translation>Separadas según los turnos de {name}, que cuenta desde {time} de la grabación.</translation>
    </message>
    <message>
        <source>Told apart by the diarizer {name}.</source>
        <translation>Separadas por el diarizador {name}.</translation>
    </message>
    <message>
        <source>Told apart by the speaker model {name}.</source>
        <translation>Distinguidas con el modelo de voces {name}.</translation>
    </message>
</context>
<context>
    <name>Which</name>
    <message>
        <source>all claims</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>what needs you</source>
        <translation>por revisar</translation>
    </message>
    <message>
        <source>not ruled yet</source>
        <translation>sin decisión</translation>
    </message>
    <message>
        <source>ruled</source>
        <translation>decididas</translation>
    </message>
    <message>
        <source>reviewers disagree</source>
        <translation>revisores en desacuerdo</translation>
    </message>
    <message>
        <source>to check again</source>
        <translation>por verificar de nuevo</translation>
    </message>
</context>
<context>
    <name>WithWhat</name>
    <message>
        <source>The best on this computer</source>
        <translation>Los mejores de este equipo</translation>
    </message>
    <message>
        <source>{name}: damaged</source>
        <translation>{name}: dañado</translation>
    </message>
    <message>
        <source>The one that ships</source>
        <translation>El que viene incluido</translation>
    </message>
    <message>
        <source>None: rules alone</source>
        <translation>Ninguno: solo reglas</translation>
    </message>
    <message>
        <source>From a folder …</source>
        <translation>De una carpeta …</translation>
    </message>
    <message>
        <source>Speaker turns from an RTTM file …</source>
        <translation>Turnos de palabra de un archivo RTTM …</translation>
    </message>
    <message>
        <source>Folder with model.onnx, tokenizer.json and config.json</source>
        <translation>Carpeta con model.onnx, tokenizer.json y config.json</translation>
    </message>
    <message>
        <source>Folder with the ONNX file of a speaker model, or with a pipeline of pyannote</source>
        <translation>Carpeta con el archivo ONNX de un modelo de voces, o con un diarizador de pyannote</translation>
    </message>
</context>
<context>
    <name>WordPlaces</name>
    <message>
        <source>Words of the claim; Left and Right move the place to split at</source>
        <translation>Palabras de la afirmación; Izquierda y Derecha mueven el lugar del corte</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
    <message>
        <source>Taking the sound out</source>
        <translation>Extrayendo el sonido</translation>
    </message>
    <message>
        <source>Copying sound and picture</source>
        <translation>Copiando sonido e imagen</translation>
    </message>
    <message>
        <source>Looking at the audio tracks</source>
        <translation>Examinando las pistas de audio</translation>
    </message>
    <message>
        <source>The graphics card gave up: on the processor now</source>
        <translation>La tarjeta gráfica falló: ahora en el procesador</translation>
    </message>
    <message>
        <source>Writing down what is said</source>
        <translation>Transcribiendo lo que se dice</translation>
    </message>
    <message>
        <source>Hearing again</source>
        <translation>Escuchando otra vez</translation>
    </message>
    <message>
        <source>Telling voices apart</source>
        <translation>Separando las voces</translation>
    </message>
    <message>
        <source>Finding who speaks when</source>
        <translation>Buscando quién habla cuándo</translation>
    </message>
    <message>
        <source>Looking through what was said</source>
        <translation>Buscando en lo que se dijo</translation>
    </message>
    <message>
        <source>Reading the clock in the picture</source>
        <translation>Leyendo el reloj de la imagen</translation>
    </message>
    <message>
        <source>Laying recordings on one clock</source>
        <translation>Poniendo las grabaciones en un solo reloj</translation>
    </message>
    <message>
        <source>Checking the report</source>
        <translation>Verificando el informe</translation>
    </message>
    <message>
        <source>Making the cases</source>
        <translation>Creando los casos</translation>
    </message>
    <message>
        <source>Progress of the work under way</source>
        <translation>Progreso del trabajo en curso</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>faltan {time}</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Play and move</source>
        <translation>Reproducir y desplazarse</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Find and see</source>
        <translation>Buscar y ver</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>Back 1 second</source>
        <translation>1 segundo atrás</translation>
    </message>
    <message>
        <source>Forward 1 second</source>
        <translation>1 segundo adelante</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>5 segundos atrás</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>5 segundos adelante</translation>
    </message>
    <message>
        <source>Back one frame</source>
        <translation>Un cuadro atrás</translation>
    </message>
    <message>
        <source>Forward one frame</source>
        <translation>Un cuadro adelante</translation>
    </message>
    <message>
        <source>Next recording</source>
        <translation>Grabación siguiente</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Play the evidence</source>
        <translation>Reproducir la prueba</translation>
    </message>
    <message>
        <source>Loop the evidence</source>
        <translation>Repetir la prueba</translation>
    </message>
    <message>
        <source>Captions on or off</source>
        <translation>Subtítulos sí o no</translation>
    </message>
    <message>
        <source>Next open claim</source>
        <translation>Siguiente afirmación pendiente</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Siguiente afirmación</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Afirmación anterior</translation>
    </message>
    <message>
        <source>Agree with the machine</source>
        <translation>Coincidir con el programa</translation>
    </message>
    <message>
        <source>Keep the ruling</source>
        <translation>Guardar la decisión</translation>
    </message>
    <message>
        <source>Severity: none, major, minor</source>
        <translation>Gravedad: ninguna, grave, leve</translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation>Tipo de error</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>Split the claim</source>
        <translation>Dividir la afirmación</translation>
    </message>
    <message>
        <source>Merge the claim with the next</source>
        <translation>Unir la afirmación con la siguiente</translation>
    </message>
    <message>
        <source>Note private, or for export</source>
        <translation>Nota privada o para exportar</translation>
    </message>
    <message>
        <source>Hear again what the claim rests on</source>
        <translation>Escuchar otra vez aquello en lo que se apoya la afirmación</translation>
    </message>
    <message>
        <source>Hear the sounds that were left out</source>
        <translation>Escuchar los sonidos que se dejaron fuera</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Correct the line of the transcript</source>
        <translation>Corregir la línea de la transcripción</translation>
    </message>
    <message>
        <source>Set the camera&apos;s clock</source>
        <translation>Poner el reloj de la cámara</translation>
    </message>
    <message>
        <source>Read the clock in the picture</source>
        <translation>Leer el reloj de la imagen</translation>
    </message>
    <message>
        <source>Somebody else reviews</source>
        <translation>Revisa otra persona</translation>
    </message>
    <message>
        <source>Choose: {verdict}</source>
        <translation>Elegir: {verdict}</translation>
    </message>
    <message>
        <source>Search what was heard</source>
        <translation>Buscar en lo que se oyó</translation>
    </message>
    <message>
        <source>Show the claims</source>
        <translation>Mostrar las afirmaciones</translation>
    </message>
    <message>
        <source>Show all claims, without filters</source>
        <translation>Mostrar todas las afirmaciones, sin filtros</translation>
    </message>
    <message>
        <source>Sort the claims by the next column</source>
        <translation>Ordenar las afirmaciones por la columna siguiente</translation>
    </message>
    <message>
        <source>Show what is left out</source>
        <translation>Mostrar las omisiones</translation>
    </message>
    <message>
        <source>Show the voices</source>
        <translation>Mostrar las voces</translation>
    </message>
    <message>
        <source>Two transcripts side by side</source>
        <translation>Dos transcripciones lado a lado</translation>
    </message>
    <message>
        <source>Next place where hearing is in doubt</source>
        <translation>Siguiente lugar de audición dudosa</translation>
    </message>
    <message>
        <source>Draft laid over the final report</source>
        <translation>Borrador superpuesto al informe final</translation>
    </message>
    <message>
        <source>Next change after the draft</source>
        <translation>Siguiente cambio tras el borrador</translation>
    </message>
    <message>
        <source>Timeline: closer</source>
        <translation>Línea de tiempo: acercar</translation>
    </message>
    <message>
        <source>Timeline: farther</source>
        <translation>Línea de tiempo: alejar</translation>
    </message>
    <message>
        <source>Timeline: whole recording</source>
        <translation>Línea de tiempo: toda la grabación</translation>
    </message>
    <message>
        <source>{key} is the key of “{action}”. Give that one another key first.</source>
        <translation>{key} es la tecla de “{action}”. Primero asígnele otra tecla.</translation>
    </message>
    <message>
        <source>“{action}” has its first key again.</source>
        <translation>“{action}” tiene de nuevo su tecla original.</translation>
    </message>
    <message>
        <source>“{action}” has the key {key} now.</source>
        <translation>“{action}” tiene ahora la tecla {key}.</translation>
    </message>
</context>
<context>
    <name>case_work</name>
    <message>
        <source>recordings: {count}</source>
        <translation>grabaciones: {count}</translation>
    </message>
    <message>
        <source>reports: {count}</source>
        <translation>informes: {count}</translation>
    </message>
    <message>
        <source>transcripts: {count}</source>
        <translation>transcripciones: {count}</translation>
    </message>
    <message>
        <source>Added: {files}.</source>
        <translation>Se agregó: {files}.</translation>
    </message>
    <message>
        <source>No file that can be used.</source>
        <translation>Ningún archivo que se pueda usar.</translation>
    </message>
    <message>
        <source>In the case already: {names}.</source>
        <translation>Ya estaban en el caso: {names}.</translation>
    </message>
    <message>
        <source>The same file twice, taken once: {names}.</source>
        <translation>Mismo archivo repetido, tomado una sola vez: {names}.</translation>
    </message>
    <message>
        <source>Left aside: {names}.</source>
        <translation>Se dejó aparte: {names}.</translation>
    </message>
    <message>
        <source>Could not be read either: {names}.</source>
        <translation>Tampoco se pudieron leer: {names}.</translation>
    </message>
    <message>
        <source>{copy}: same words as {report}, taken once.</source>
        <translation>{copy}: las mismas palabras que {report}, tomado una vez.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} y {count} más</translation>
    </message>
    <message>
        <source>The voices of {name} were not told apart.</source>
        <translation>Las voces de {name} no se separaron.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The time needs a zone.</source>
        <translation>La hora necesita una zona horaria.</translation>
    </message>
    <message>
        <source>Put Z behind it for UTC, or for example -07:00.</source>
        <translation>Agregue Z para UTC o, por ejemplo, -07:00.</translation>
    </message>
    <message>
        <source>{0} ends at {1}; there is no picture at {2}.</source>
        <translation>{0} termina en {1}; no hay imagen en {2}.</translation>
    </message>
    <message>
        <source>Its clock is as it was.</source>
        <translation>Su reloj queda como estaba.</translation>
    </message>
    <message>
        <source>Give the moment at which the picture shows that time.</source>
        <translation>Indique el momento en que la imagen muestra esa hora.</translation>
    </message>
    <message>
        <source>{0} is the recording that the others are placed by.</source>
        <translation>{0} es la grabación por la que se sitúan las demás.</translation>
    </message>
    <message>
        <source>Place one of them first: by sound with “Lay recordings on one clock” or `reviewer clock --sync`, or by hand with `--shift`.</source>
        <translation>Sitúe primero una de ellas: por el sonido con “Poner las grabaciones en un solo reloj” o `reviewer clock --sync`, o a mano con `--shift`.</translation>
    </message>
    <message>
        <source>It takes two recordings to bring clocks together.</source>
        <translation>Hacen falta dos grabaciones para ajustar los relojes.</translation>
    </message>
    <message>
        <source>{0} is no date with a time.</source>
        <translation>{0} no es una fecha con hora.</translation>
    </message>
    <message>
        <source>For example: 2026-03-14 06:44:44Z.</source>
        <translation>Por ejemplo: 2026-03-14 06:44:44Z.</translation>
    </message>
    <message>
        <source>There are no rules for {0}.</source>
        <translation>No hay reglas para {0}.</translation>
    </message>
    <message>
        <source>There are for: {0}.</source>
        <translation>Las hay para: {0}.</translation>
    </message>
    <message>
        <source>The computer refuses: {0}.</source>
        <translation>La computadora se niega: {0}.</translation>
    </message>
    <message>
        <source>What was stored is kept.</source>
        <translation>Lo guardado se conserva.</translation>
    </message>
    <message>
        <source>Mend that and try again.</source>
        <translation>Corríjalo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} has an unknown ending.</source>
        <translation>{0} tiene una extensión desconocida.</translation>
    </message>
    <message>
        <source>Use one of {0}.</source>
        <translation>Use una de estas: {0}.</translation>
    </message>
    <message>
        <source>The report has not been checked yet.</source>
        <translation>El informe aún no se ha verificado.</translation>
    </message>
    <message>
        <source>{0} is a file of the case itself.</source>
        <translation>{0} es un archivo del propio caso.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>No se escribió nada.</translation>
    </message>
    <message>
        <source>Add another first.</source>
        <translation>Agregue antes otra.</translation>
    </message>
    <message>
        <source>Check it first: with `reviewer check`, or in the window.</source>
        <translation>Verifíquelo antes: con `reviewer check` o en la ventana.</translation>
    </message>
    <message>
        <source>It is not clear whose transcript to write.</source>
        <translation>No está claro de qué grabación escribir la transcripción.</translation>
    </message>
    <message>
        <source>There is no such transcript yet.</source>
        <translation>Aún no existe esa transcripción.</translation>
    </message>
    <message>
        <source>Name the recording with --recording; the case holds: {0}.</source>
        <translation>Indique la grabación con --recording; el caso contiene: {0}.</translation>
    </message>
    <message>
        <source>{0} could not be written ({1}).</source>
        <translation>No se pudo escribir {0} ({1}).</translation>
    </message>
    <message>
        <source>The case and any earlier file of that name are as they were.</source>
        <translation>El caso y cualquier archivo anterior con ese nombre siguen como estaban.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Elija otro lugar.</translation>
    </message>
    <message>
        <source>The speech weights {0} know no language “{1}”.</source>
        <translation>El modelo de voz {0} no conoce el idioma “{1}”.</translation>
    </message>
    <message>
        <source>What was heard before is kept.</source>
        <translation>Lo que se transcribió antes se conserva.</translation>
    </message>
    <message>
        <source>They know: {0}.</source>
        <translation>Conoce: {0}.</translation>
    </message>
    <message>
        <source>The speech weights {0} know English alone, so nothing can be heard in “{1}” with them.</source>
        <translation>El modelo de voz {0} solo conoce el inglés, así que no se puede transcribir nada en “{1}” con él.</translation>
    </message>
    <message>
        <source>Take weights for many languages, such as base, or let the language be as heard.</source>
        <translation>Use un modelo para muchos idiomas, como base, o deje el idioma según se oiga.</translation>
    </message>
    <message>
        <source>{0} has no track {1}.</source>
        <translation>{0} no tiene la pista {1}.</translation>
    </message>
    <message>
        <source>Its tracks are {0}.</source>
        <translation>Sus pistas son {0}.</translation>
    </message>
    <message>
        <source>{0} names no audio track.</source>
        <translation>{0} no designa ninguna pista de audio.</translation>
    </message>
    <message>
        <source>Say 2 for the second track, 1L for the first one&apos;s left channel, or all.</source>
        <translation>Escriba 2 para la segunda pista, 1L para el canal izquierdo de la primera, o all para todas.</translation>
    </message>
    <message>
        <source>{0} is not an address of this computer.</source>
        <translation>{0} no es una dirección de esta computadora.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>No se envió nada.</translation>
    </message>
    <message>
        <source>A language model may only be asked on this computer, for example at http://127.0.0.1:11434.</source>
        <translation>Solo se puede consultar un modelo de lenguaje en esta computadora, por ejemplo en http://127.0.0.1:11434.</translation>
    </message>
    <message>
        <source>The language model at {0}:{1} refuses (HTTP {2}).</source>
        <translation>El modelo de lenguaje en {0}:{1} se niega (HTTP {2}).</translation>
    </message>
    <message>
        <source>Is the model&apos;s name right, and is it loaded?</source>
        <translation>¿El nombre del modelo es correcto y está cargado?</translation>
    </message>
    <message>
        <source>No language model answers at {0}:{1}.</source>
        <translation>Ningún modelo de lenguaje responde en {0}:{1}.</translation>
    </message>
    <message>
        <source>Start it, or leave --verifier out.</source>
        <translation>Inícielo u omita --verifier.</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>No existe la carpeta {0}.</translation>
    </message>
    <message>
        <source>Name one that holds a folder for each matter.</source>
        <translation>Indique una que contenga una carpeta por asunto.</translation>
    </message>
    <message>
        <source>It holds no recording and no report that can be read.</source>
        <translation>No contiene ninguna grabación ni ningún informe que se pueda leer.</translation>
    </message>
    <message>
        <source>No report goes with the recordings.</source>
        <translation>Ningún informe corresponde a las grabaciones.</translation>
    </message>
    <message>
        <source>Put it into their folder.</source>
        <translation>Póngalo en la carpeta de ellas.</translation>
    </message>
    <message>
        <source>No recording goes with the report.</source>
        <translation>Ninguna grabación corresponde al informe.</translation>
    </message>
    <message>
        <source>Put it into the report&apos;s folder.</source>
        <translation>Póngala en la carpeta del informe.</translation>
    </message>
    <message>
        <source>The sound of {0} cannot be decoded.</source>
        <translation>No se puede decodificar el sonido de {0}.</translation>
    </message>
    <message>
        <source>The case is as it was.</source>
        <translation>El caso sigue como estaba.</translation>
    </message>
    <message>
        <source>ffmpeg says: {0}</source>
        <translation>ffmpeg dice: {0}</translation>
    </message>
    <message>
        <source>Ask for the recording in a standard format such as MP4.</source>
        <translation>Pida la grabación en un formato estándar como MP4.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk for the sound: {0} MB are needed in {1}.</source>
        <translation>No hay suficiente espacio en el disco para el sonido: se necesitan {0} MB en {1}.</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The clock of the recording&apos;s sound is broken: it runs on far past the picture.</source>
        <translation>El reloj del sonido de la grabación está dañado: sigue mucho más allá de la imagen.</translation>
    </message>
    <message>
        <source>Ask for the recording anew.</source>
        <translation>Pida la grabación de nuevo.</translation>
    </message>
    <message>
        <source>There is no ffmpeg program on this computer.</source>
        <translation>No hay un programa ffmpeg en esta computadora.</translation>
    </message>
    <message>
        <source>Install ffmpeg and try again.</source>
        <translation>Instale ffmpeg e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} has no picture.</source>
        <translation>{0} no tiene imagen.</translation>
    </message>
    <message>
        <source>{0} changed while it was read.</source>
        <translation>{0} cambió mientras se leía.</translation>
    </message>
    <message>
        <source>Wait until it has been copied completely and try again.</source>
        <translation>Espere a que se haya copiado por completo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>No se puede leer {0} ({1}).</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>Compruebe que el archivo esté ahí y que usted tenga permiso para leerlo.</translation>
    </message>
    <message>
        <source>{0} is not where it was.</source>
        <translation>{0} no está donde estaba.</translation>
    </message>
    <message>
        <source>Add it again from where it is now.</source>
        <translation>Agréguelo de nuevo desde donde está ahora.</translation>
    </message>
    <message>
        <source>The sound of {0} cannot be decoded, so no waveform is drawn.</source>
        <translation>No se puede decodificar el sonido de {0}, así que no se dibuja la forma de onda.</translation>
    </message>
    <message>
        <source>{0} cannot be read as a recording: it is cut off, damaged, or no media file.</source>
        <translation>{0} no se puede leer como grabación: está cortado, dañado o no es un archivo multimedia.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Copy it again from where you received it, or ask for it in a standard format such as MP4.</source>
        <translation>Cópielo de nuevo desde donde lo recibió o pídalo en un formato estándar como MP4.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>No existe el archivo {0}.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Compruebe el nombre y la carpeta.</translation>
    </message>
    <message>
        <source>{0} is empty: it has zero bytes.</source>
        <translation>{0} está vacío: tiene cero bytes.</translation>
    </message>
    <message>
        <source>Copy it again from where you received it.</source>
        <translation>Cópielo de nuevo desde donde lo recibió.</translation>
    </message>
    <message>
        <source>{0} is no recording but a {1}.</source>
        <translation>{0} no es una grabación, sino: {1}.</translation>
    </message>
    <message>
        <source>Only files that hold their sound themselves can be added.</source>
        <translation>Solo se pueden agregar archivos que contengan su propio sonido.</translation>
    </message>
    <message>
        <source>{0} is {1}.</source>
        <translation>{0} es {1}.</translation>
    </message>
    <message>
        <source>{0} is not the file that was added to the case: its size differs.</source>
        <translation>{0} no es el archivo que se agregó al caso: su tamaño es distinto.</translation>
    </message>
    <message>
        <source>Find the original and add it from where it is.</source>
        <translation>Busque el original y agréguelo desde donde está.</translation>
    </message>
    <message>
        <source>Track {0} of {1} cannot be decoded.</source>
        <translation>No se puede decodificar la pista {0} de {1}.</translation>
    </message>
    <message>
        <source>{0} takes the optional packages for reading text in pictures.</source>
        <translation>Faltan los paquetes opcionales para leer texto en imágenes ({0}).</translation>
    </message>
    <message>
        <source>Install them once, over the network: pip install --require-hashes -r requirements-ocr.txt</source>
        <translation>Instálelos una vez, por la red: pip install --require-hashes -r requirements-ocr.txt</translation>
    </message>
    <message>
        <source>The package for reading text in pictures is not whole.</source>
        <translation>El paquete para leer texto en imágenes no está completo.</translation>
    </message>
    <message>
        <source>Install it again.</source>
        <translation>Instálelo de nuevo.</translation>
    </message>
    <message>
        <source>None of the answers of the verifier in {0} means “supported”.</source>
        <translation>Ninguna de las respuestas del verificador en {0} significa “respaldada”.</translation>
    </message>
    <message>
        <source>It needs model.onnx, tokenizer.json, and config.json with id2label.</source>
        <translation>Necesita model.onnx, tokenizer.json y config.json con id2label.</translation>
    </message>
    <message>
        <source>The verifier in {0} cannot be used.</source>
        <translation>El verificador en {0} no se puede usar.</translation>
    </message>
    <message>
        <source>The case holds one report only.</source>
        <translation>El caso contiene un solo informe.</translation>
    </message>
    <message>
        <source>Add the first draft and then the final report.</source>
        <translation>Agregue el primer borrador y después el informe final.</translation>
    </message>
    <message>
        <source>{0} is not the file that was added to the case: its SHA-256 differs.</source>
        <translation>{0} no es el archivo que se agregó al caso: su SHA-256 es distinto.</translation>
    </message>
    <message>
        <source>Was it moved? A new one is made with `reviewer new`, or in the window.</source>
        <translation>¿Se movió? Uno nuevo se crea con `reviewer new` o en la ventana.</translation>
    </message>
    <message>
        <source>What was heard and found before is kept.</source>
        <translation>Lo que se oyó y se encontró antes se conserva.</translation>
    </message>
    <message>
        <source>Find the original and add it from where it is, or add this file as a new recording.</source>
        <translation>Busque el original y agréguelo desde donde está, o agregue este archivo como grabación nueva.</translation>
    </message>
    <message>
        <source>No recording of this case has a transcript yet.</source>
        <translation>Ninguna grabación de este caso tiene transcripción todavía.</translation>
    </message>
    <message>
        <source>Transcribe a recording or add a transcript first.</source>
        <translation>Primero transcriba una grabación o agregue una transcripción.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Detenido a petición.</translation>
    </message>
    <message>
        <source>This report was checked with the verifier {0}, which is not the one that ships now.</source>
        <translation>Este informe se verificó con el verificador {0}, que no es el que se incluye ahora.</translation>
    </message>
    <message>
        <source>Its findings stay, and those that rest on what was corrected are marked.</source>
        <translation>Sus hallazgos se conservan, y los que se apoyan en lo corregido están marcados.</translation>
    </message>
    <message>
        <source>Check again with Ctrl+R, or with `reviewer check --verifier`.</source>
        <translation>Verifique de nuevo con Ctrl+R, o con `reviewer check --verifier`.</translation>
    </message>
    <message>
        <source>{0} holds no sentence that could be checked.</source>
        <translation>{0} no contiene ninguna oración que se pueda verificar.</translation>
    </message>
    <message>
        <source>Is it the narrative of the report?</source>
        <translation>¿Es la narración del informe?</translation>
    </message>
    <message>
        <source>{0} has no pages.</source>
        <translation>{0} no tiene páginas.</translation>
    </message>
    <message>
        <source>{0} is a scan: none of its {1} pages holds text.</source>
        <translation>{0} es un escaneo: ninguna de sus {1} páginas contiene texto.</translation>
    </message>
    <message>
        <source>{0} is locked with a password.</source>
        <translation>{0} está protegido con contraseña.</translation>
    </message>
    <message>
        <source>Not heard: {0}. What could be heard is kept, and nothing was checked.</source>
        <translation>Sin transcribir: {0}. Lo que se pudo transcribir se conserva y no se verificó nada.</translation>
    </message>
    <message>
        <source>Open it with the password, save it without, and add that.</source>
        <translation>Ábralo con la contraseña, guárdelo sin ella y agregue esa copia.</translation>
    </message>
    <message>
        <source>Ask for the report as text, or install the optional packages that read text in pictures: pip install --require-hashes -r requirements-ocr.txt</source>
        <translation>Pida el informe como texto o instale los paquetes opcionales que leen texto en imágenes: pip install --require-hashes -r requirements-ocr.txt</translation>
    </message>
    <message>
        <source>{0} is a scan in which no text can be read.</source>
        <translation>{0} es un escaneo en el que no se puede leer texto.</translation>
    </message>
    <message>
        <source>Ask for the report as text.</source>
        <translation>Pida el informe como texto.</translation>
    </message>
    <message>
        <source>{0} is a damaged PDF file.</source>
        <translation>{0} es un archivo PDF dañado.</translation>
    </message>
    <message>
        <source>{0} is a scan that cannot be drawn.</source>
        <translation>{0} es un escaneo que no se puede mostrar.</translation>
    </message>
    <message>
        <source>{0} is no text file that can be read.</source>
        <translation>{0} no es un archivo de texto legible.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text, Word or PDF and add that.</source>
        <translation>Guárdelo como texto UTF-8, Word o PDF y agregue esa copia.</translation>
    </message>
    <message>
        <source>{0} holds no text.</source>
        <translation>{0} no contiene texto.</translation>
    </message>
    <message>
        <source>If it is a scan, ask for the text or run OCR on it.</source>
        <translation>Si es un escaneo, pida el texto o aplíquele OCR.</translation>
    </message>
    <message>
        <source>{0} is not what its ending says: it is no {1} file.</source>
        <translation>{0} no es lo que dice su extensión: no es un archivo {1}.</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB.</source>
        <translation>{0} supera los {1} MB.</translation>
    </message>
    <message>
        <source>Is it the report?</source>
        <translation>¿Es el informe?</translation>
    </message>
    <message>
        <source>{0} is a damaged RTF file.</source>
        <translation>{0} es un archivo RTF dañado.</translation>
    </message>
    <message>
        <source>Save it as Word or PDF and add that.</source>
        <translation>Guárdelo como Word o PDF y agregue esa copia.</translation>
    </message>
    <message>
        <source>{0} would unpack to {1} MB, far more than a report: it was not opened.</source>
        <translation>{0} ocuparía {1} MB al descomprimirse, mucho más que un informe: no se abrió.</translation>
    </message>
    <message>
        <source>Ask for the report anew.</source>
        <translation>Pida el informe de nuevo.</translation>
    </message>
    <message>
        <source>{0} is no Word document, or a damaged one.</source>
        <translation>{0} no es un documento de Word, o está dañado.</translation>
    </message>
    <message>
        <source>Copy it again, or save it as PDF and add that.</source>
        <translation>Cópielo de nuevo, o guárdelo como PDF y agregue esa copia.</translation>
    </message>
    <message>
        <source>A line ends after it begins, and begins between the lines before and after it.</source>
        <translation>Una línea termina después de comenzar, y comienza entre la línea anterior y la siguiente.</translation>
    </message>
    <message>
        <source>The line is as it was.</source>
        <translation>La línea está como estaba.</translation>
    </message>
    <message>
        <source>It can begin from {0} to {1}.</source>
        <translation>Puede comenzar de {0} a {1}.</translation>
    </message>
    <message>
        <source>A ruling needs the name of who made it.</source>
        <translation>Una decisión necesita el nombre de quien la tomó.</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation>Escriba su nombre.</translation>
    </message>
    <message>
        <source>A voice needs a name.</source>
        <translation>Una voz necesita un nombre.</translation>
    </message>
    <message>
        <source>For example: --name &apos;Voice 1=Driver&apos;.</source>
        <translation>Por ejemplo: --name &apos;Voice 1=Driver&apos;.</translation>
    </message>
    <message>
        <source>{0} is a voice itself.</source>
        <translation>{0} ya es una voz.</translation>
    </message>
    <message>
        <source>To say that they are one: --merge &apos;{0}={1}&apos;.</source>
        <translation>Para indicar que son la misma: --merge &apos;{0}={1}&apos;.</translation>
    </message>
    <message>
        <source>{0} and {1} are one voice already.</source>
        <translation>{0} y {1} ya son la misma voz.</translation>
    </message>
    <message>
        <source>{0} does not begin to speak between these times.</source>
        <translation>{0} no empieza a hablar entre esas horas.</translation>
    </message>
    <message>
        <source>There is no voice {0}.</source>
        <translation>No existe la voz {0}.</translation>
    </message>
    <message>
        <source>See `reviewer speakers CASE` for those there are.</source>
        <translation>Vea con `reviewer speakers CASE` las que hay.</translation>
    </message>
    <message>
        <source>No part of {0} is placed by {1} yet, so the others cannot be.</source>
        <translation>Ninguna parte de {0} está situada aún por {1}, así que las demás tampoco pueden estarlo.</translation>
    </message>
    <message>
        <source>No {0} file can hold the sound and picture of {1} as they are.</source>
        <translation>Ningún archivo {0} puede contener el sonido y la imagen de {1} tal como son.</translation>
    </message>
    <message>
        <source>A copy of {0} as {1} would not hold all that is in it.</source>
        <translation>Una copia de {0} como {1} no contendría todo lo que hay en ella.</translation>
    </message>
    <message>
        <source>{0} holds {1} ONNX files; a speaker model is one.</source>
        <translation>{0} contiene {1} archivos ONNX; un modelo de voces es uno solo.</translation>
    </message>
    <message>
        <source>A folder with one ONNX file is needed that takes 16 kHz samples (batch, samples) or 80 Kaldi bands (batch, frames, 80), as WeSpeaker, 3D-Speaker and sherpa-onnx publish them.</source>
        <translation>Hace falta una carpeta con un archivo ONNX que reciba muestras a 16 kHz (lote, muestras) u 80 bandas de Kaldi (lote, tramas, 80), como los que publican WeSpeaker, 3D-Speaker y sherpa-onnx.</translation>
    </message>
    <message>
        <source>The speaker model in {0} takes {1} samples a second, not 16000.</source>
        <translation>El modelo de voces de {0} recibe {1} muestras por segundo, no 16000.</translation>
    </message>
    <message>
        <source>The model in {0} takes other things than sound, so it is no speaker model.</source>
        <translation>El modelo de {0} recibe otra cosa que sonido, así que no es un modelo de voces.</translation>
    </message>
    <message>
        <source>The model in {0} does not give one vector for each piece of sound.</source>
        <translation>El modelo de {0} no da un vector por cada trozo de sonido.</translation>
    </message>
    <message>
        <source>The ONNX file in {0} is not whole, or does not run here.</source>
        <translation>El archivo ONNX de {0} no está completo o no funciona aquí.</translation>
    </message>
    <message>
        <source>The ONNX file in {0} cannot be read ({1}).</source>
        <translation>El archivo ONNX de {0} no se puede leer ({1}).</translation>
    </message>
    <message>
        <source>The model in {0} takes ({1}), which is neither samples nor bands.</source>
        <translation>El modelo de {0} recibe ({1}), que no son ni muestras ni bandas.</translation>
    </message>
    <message>
        <source>The model in {0} cannot read pieces of sound of 1.6 s and 3.2 s.</source>
        <translation>El modelo de {0} no puede leer trozos de sonido de 1.6 s y 3.2 s.</translation>
    </message>
    <message>
        <source>There are no words on one side of this place.</source>
        <translation>A un lado de este lugar no hay palabras.</translation>
    </message>
    <message>
        <source>The claims are as they were.</source>
        <translation>Las afirmaciones quedan como estaban.</translation>
    </message>
    <message>
        <source>Choose a word within the claim.</source>
        <translation>Elija una palabra dentro de la afirmación.</translation>
    </message>
    <message>
        <source>No claim follows claim {0} in its paragraph.</source>
        <translation>A la afirmación {0} no le sigue ninguna otra en su párrafo.</translation>
    </message>
    <message>
        <source>Only neighbors of one paragraph can be merged.</source>
        <translation>Solo se pueden unir afirmaciones contiguas de un mismo párrafo.</translation>
    </message>
    <message>
        <source>No claim of this report is split or merged.</source>
        <translation>Ninguna afirmación de este informe está dividida ni unida.</translation>
    </message>
    <message>
        <source>These claims were split or merged since.</source>
        <translation>Estas afirmaciones se dividieron o unieron entretanto.</translation>
    </message>
    <message>
        <source>That was taken back already.</source>
        <translation>Eso ya se había deshecho.</translation>
    </message>
    <message>
        <source>{0} is one with no other voice.</source>
        <translation>{0} no está unida a ninguna otra voz.</translation>
    </message>
    <message>
        <source>The graphics card could not be used: {0}.</source>
        <translation>No se pudo usar la tarjeta gráfica: {0}.</translation>
    </message>
    <message>
        <source>Every stretch that was finished is kept; begun again, it goes on from there.</source>
        <translation>Cada tramo terminado se conserva; al empezar de nuevo continúa desde ahí.</translation>
    </message>
    <message>
        <source>Choose the processor with `--device cpu`.</source>
        <translation>Elija el procesador con `--device cpu`.</translation>
    </message>
    <message>
        <source>The speech engine&apos;s process ended by itself (exit code {0}).</source>
        <translation>El proceso del motor de voz terminó por sí solo (código de salida {0}).</translation>
    </message>
    <message>
        <source>Run it again; if it happens again, close other programs or take smaller speech weights.</source>
        <translation>Ejecútelo de nuevo; si vuelve a ocurrir, cierre otros programas o use un modelo de voz más pequeño.</translation>
    </message>
    <message>
        <source>The speech engine failed ({0}).</source>
        <translation>El motor de voz falló ({0}).</translation>
    </message>
    <message>
        <source>Run it again.</source>
        <translation>Ejecútelo de nuevo.</translation>
    </message>
    <message>
        <source>The speech engine sees no graphics card that it can use.</source>
        <translation>El motor de voz no encuentra ninguna tarjeta gráfica que pueda usar.</translation>
    </message>
    <message>
        <source>It takes an NVIDIA card with CUDA 12; without one leave --device out.</source>
        <translation>Hace falta una tarjeta NVIDIA con CUDA 12; sin ella, omita --device.</translation>
    </message>
    <message>
        <source>What arrived is not what was published: its SHA-256 differs.</source>
        <translation>Lo que llegó no es lo que se publicó: su SHA-256 es distinto.</translation>
    </message>
    <message>
        <source>It was thrown away; what is installed is unchanged.</source>
        <translation>Se desechó; lo instalado no cambió.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, do not use that source.</source>
        <translation>Inténtelo de nuevo; si sigue igual, no use esa fuente.</translation>
    </message>
    <message>
        <source>No speech weights are named {0}.</source>
        <translation>No hay modelo de voz con el nombre {0}.</translation>
    </message>
    <message>
        <source>Choose from: {0}.</source>
        <translation>Elija entre: {0}.</translation>
    </message>
    <message>
        <source>{0} is not reached over https.</source>
        <translation>{0} no se alcanza por https.</translation>
    </message>
    <message>
        <source>Nothing was fetched from there.</source>
        <translation>No se descargó nada de ahí.</translation>
    </message>
    <message>
        <source>Check PIP_INDEX_URL and HF_ENDPOINT.</source>
        <translation>Revise PIP_INDEX_URL y HF_ENDPOINT.</translation>
    </message>
    <message>
        <source>The weights {0} could not be fetched: no source answers, or the connection broke off.</source>
        <translation>No se pudo descargar el modelo {0}: ninguna fuente responde o se cortó la conexión.</translation>
    </message>
    <message>
        <source>What is installed is unchanged, and what has arrived is used by the next try.</source>
        <translation>Lo instalado no cambió, y lo que llegó se usará en el próximo intento.</translation>
    </message>
    <message>
        <source>Check the connection and try again, or take a folder of weights with `reviewer models add`.</source>
        <translation>Revise la conexión e inténtelo de nuevo, o use una carpeta con el modelo mediante `reviewer models add`.</translation>
    </message>
    <message>
        <source>{0} in {1} is of no pipeline of pyannote.audio that tells speakers apart.</source>
        <translation>{0} en {1} no es de ningún diarizador de pyannote.audio.</translation>
    </message>
    <message>
        <source>Give the folder of a pipeline as pyannote 4 publishes it, with its three models in it.</source>
        <translation>Indique la carpeta de un diarizador como lo publica pyannote 4, con sus tres modelos dentro.</translation>
    </message>
    <message>
        <source>{0} in {1} asks for {2}, which is not done.</source>
        <translation>{0} en {1} pide {2}, y eso no se hace.</translation>
    </message>
    <message>
        <source>{0} in {1} names no {2} that lies in the folder, with {3} in it.</source>
        <translation>{0} en {1} no nombra un {2} que esté en la carpeta y contenga {3}.</translation>
    </message>
    <message>
        <source>The process of pyannote ended by itself (exit code {0}).</source>
        <translation>El proceso de pyannote terminó por sí solo (código de salida {0}).</translation>
    </message>
    <message>
        <source>Does the pipeline run with the pyannote.audio that is installed, and is there memory enough?</source>
        <translation>¿Funciona el diarizador con el pyannote.audio instalado, y hay memoria suficiente?</translation>
    </message>
    <message>
        <source>pyannote failed ({0}).</source>
        <translation>pyannote falló ({0}).</translation>
    </message>
    <message>
        <source>There are no speech weights {0}in {1}.</source>
        <translation>No hay modelo de voz {0}en {1}.</translation>
    </message>
    <message>
        <source>Fetch some with `reviewer models fetch {0}`, or take your own with `reviewer models add FOLDER`.</source>
        <translation>Descargue uno con `reviewer models fetch {0}`, o use el suyo con `reviewer models add FOLDER`.</translation>
    </message>
    <message>
        <source>{0} holds no CTranslate2 Whisper weights: {1} are needed.</source>
        <translation>{0} no contiene un modelo Whisper de CTranslate2: se necesitan {1}.</translation>
    </message>
    <message>
        <source>Convert the weights with ct2-transformers-converter first.</source>
        <translation>Primero convierta el modelo con ct2-transformers-converter.</translation>
    </message>
    <message>
        <source>There are weights named {0} already.</source>
        <translation>Ya hay un modelo con el nombre {0}.</translation>
    </message>
    <message>
        <source>The weights in {0} have changed since they were put there.</source>
        <translation>El modelo en {0} ha cambiado desde que se puso ahí.</translation>
    </message>
    <message>
        <source>The weights in {0} are damaged.</source>
        <translation>El modelo en {0} está dañado.</translation>
    </message>
    <message>
        <source>There is a file at {0} already.</source>
        <translation>Ya hay un archivo en {0}.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>No se cambió.</translation>
    </message>
    <message>
        <source>The case file {0} holds another matter.</source>
        <translation>El archivo de caso {0} contiene otro asunto.</translation>
    </message>
    <message>
        <source>Choose another folder for the case files.</source>
        <translation>Elija otra carpeta para los casos.</translation>
    </message>
    <message>
        <source>All clocks are as they were.</source>
        <translation>Todos los relojes quedan como estaban.</translation>
    </message>
    <message>
        <source>Place the others by it.</source>
        <translation>Sitúe las demás respecto de ella.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>{0} and {1} are one voice: somebody said so.</source>
        <translation>{0} y {1} son una sola voz: alguien lo dijo.</translation>
    </message>
    <message>
        <source>What was found before is as it was.</source>
        <translation>Lo que se halló antes queda como estaba.</translation>
    </message>
    <message>
        <source>Put both into it, and look through the folder again.</source>
        <translation>Ponga ambos en ella y revise la carpeta de nuevo.</translation>
    </message>
    <message>
        <source>Say what its clock showed, if somebody knows it from elsewhere.</source>
        <translation>Indique qué mostraba su reloj, si alguien lo sabe por otra vía.</translation>
    </message>
    <message>
        <source>Copy the file again from where you received it.</source>
        <translation>Copie el archivo de nuevo desde donde lo recibió.</translation>
    </message>
    <message>
        <source>All voices are as they were.</source>
        <translation>Todas las voces quedan como estaban.</translation>
    </message>
    <message>
        <source>Look at those that stand there now.</source>
        <translation>Mire las que figuran allí ahora.</translation>
    </message>
    <message>
        <source>Take that back first: `--part`, or “is somebody else” on the voice&apos;s card.</source>
        <translation>Retírelo primero: `--part`, o «es otra persona» en la ficha de la voz.</translation>
    </message>
    <message>
        <source>Listen once more where.</source>
        <translation>Escuche otra vez dónde.</translation>
    </message>
    <message>
        <source>Nothing was fetched.</source>
        <translation>No se descargó nada.</translation>
    </message>
    <message>
        <source>They are unchanged.</source>
        <translation>Queda como estaba.</translation>
    </message>
    <message>
        <source>Rename the folder and add it again.</source>
        <translation>Cambie el nombre de la carpeta y agréguela de nuevo.</translation>
    </message>
    <message>
        <source>What was heard with them before is kept.</source>
        <translation>Lo que se transcribió antes con él se conserva.</translation>
    </message>
    <message>
        <source>Take that folder out of its place, then fetch or add them again.</source>
        <translation>Saque esa carpeta de su lugar y después descárguelo o agréguelo de nuevo.</translation>
    </message>
    <message>
        <source>The copy could not be written to {0}.</source>
        <translation>No se pudo escribir la copia en {0}.</translation>
    </message>
    <message>
        <source>Make room there, or choose another place.</source>
        <translation>Haga espacio allí o elija otro lugar.</translation>
    </message>
    <message>
        <source>The case file {0} is damaged or no case file.</source>
        <translation>El archivo de caso {0} está dañado o no es un archivo de caso.</translation>
    </message>
    <message>
        <source>Open a copy or a backup of it instead.</source>
        <translation>Abra en su lugar una copia o un respaldo.</translation>
    </message>
    <message>
        <source>Another program holds the case file {0}.</source>
        <translation>Otro programa tiene abierto el archivo de caso {0}.</translation>
    </message>
    <message>
        <source>What was stored before is kept.</source>
        <translation>Lo que se guardó antes se conserva.</translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation>Ciérrelo ahí e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The case file {0} could not be written: the disk is full or fails.</source>
        <translation>No se pudo escribir el archivo de caso {0}: el disco está lleno o falla.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>Libere espacio en el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The case file {0} or its folder cannot be written to.</source>
        <translation>No se puede escribir en el archivo de caso {0} o en su carpeta.</translation>
    </message>
    <message>
        <source>Copy the case file to a folder of your own and open it there.</source>
        <translation>Copie el archivo de caso a una carpeta propia y ábralo ahí.</translation>
    </message>
    <message>
        <source>The case file {0} has version {1}; this program knows up to {2}.</source>
        <translation>El archivo de caso {0} es de la versión {1}; este programa conoce hasta la {2}.</translation>
    </message>
    <message>
        <source>Install a newer version of the program.</source>
        <translation>Instale una versión más reciente del programa.</translation>
    </message>
    <message>
        <source>There is no case file at {0}.</source>
        <translation>No hay un archivo de caso en {0}.</translation>
    </message>
    <message>
        <source>The case file {0} cannot be read ({1}).</source>
        <translation>No se puede leer el archivo de caso {0} ({1}).</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Compruebe que usted puede leerlo.</translation>
    </message>
    <message>
        <source>{0} is a folder.</source>
        <translation>{0} es una carpeta.</translation>
    </message>
    <message>
        <source>Name the files in it.</source>
        <translation>Indique los archivos que contiene.</translation>
    </message>
    <message>
        <source>Nothing was written. The recording is as it was.</source>
        <translation>No se escribió nada. La grabación está como estaba.</translation>
    </message>
    <message>
        <source>{0} does not say when its pictures were taken: a copy would need times made up.</source>
        <translation>{0} no dice cuándo se tomaron sus imágenes: en una copia habría que inventar los tiempos.</translation>
    </message>
    <message>
        <source>Ask for the recording as the camera or recorder exported it.</source>
        <translation>Pida la grabación tal como la exportó la cámara o el grabador.</translation>
    </message>
    <message>
        <source>{0} is a file of an older Office program, such as .doc.</source>
        <translation>{0} es un archivo de un programa de Office antiguo, como .doc.</translation>
    </message>
    <message>
        <source>Save a copy of it as .docx or PDF and add that.</source>
        <translation>Guarde una copia como .docx o PDF y agréguela.</translation>
    </message>
    <message>
        <source>{0} is a ZIP archive, no Word document.</source>
        <translation>{0} es un archivo ZIP, no un documento de Word.</translation>
    </message>
    <message>
        <source>Unpack it, keep it as it was received, and add the files that are in it.</source>
        <translation>Descomprímalo, consérvelo tal como se recibió y agregue los archivos que contiene.</translation>
    </message>
    <message>
        <source>{0} is an OpenDocument file.</source>
        <translation>{0} es un archivo OpenDocument.</translation>
    </message>
    <message>
        <source>Save a copy of it as Word (.docx) and add that.</source>
        <translation>Guarde una copia como Word (.docx) y agréguela.</translation>
    </message>
    <message>
        <source>{0} holds a pipeline of pyannote, which takes the optional package pyannote.audio.</source>
        <translation>{0} contiene un diarizador de pyannote, que necesita el paquete opcional pyannote.audio.</translation>
    </message>
    <message>
        <source>Install it once, over the network: pip install --require-hashes -r requirements-pyannote.txt</source>
        <translation>Instálelo una vez, por la red: pip install --require-hashes -r requirements-pyannote.txt</translation>
    </message>
    <message>
        <source>The pipeline in {0} cannot be read ({1}).</source>
        <translation>El diarizador en {0} no se puede leer ({1}).</translation>
    </message>
    <message>
        <source>No case file can be made at {0} ({1}).</source>
        <translation>No se puede crear un archivo de caso en {0} ({1}).</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>{0}, a case file of version {1}, could not be brought to version {2}.</source>
        <translation>{0}, un archivo de caso de la versión {1}, no se pudo llevar a la versión {2}.</translation>
    </message>
    <message>
        <source>It is as it was.</source>
        <translation>Sigue como estaba.</translation>
    </message>
    <message>
        <source>Open it with the version of the program that made it, and tell the developers.</source>
        <translation>Ábralo con la versión del programa que lo creó y avise a los desarrolladores.</translation>
    </message>
    <message>
        <source>{0} is in the case already, as {1}.</source>
        <translation>{0} ya está en el caso, como {1}.</translation>
    </message>
    <message>
        <source>{0} is not {1}: its SHA-256 differs.</source>
        <translation>{0} no es {1}: su SHA-256 es distinto.</translation>
    </message>
    <message>
        <source>Choose the file that was added, or an exact copy of it.</source>
        <translation>Elija el archivo que se agregó o una copia exacta.</translation>
    </message>
    <message>
        <source>Another program is hearing this recording for the same case.</source>
        <translation>Otro programa está escuchando esta grabación para el mismo caso.</translation>
    </message>
    <message>
        <source>What it has heard is kept, and so is what was heard here before.</source>
        <translation>Lo que ha escuchado se conserva, y también lo que se escuchó aquí antes.</translation>
    </message>
    <message>
        <source>Let that one end, or end it, and try again.</source>
        <translation>Deje que termine, o termínelo, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>It is not clear which recording the transcript {0} belongs to.</source>
        <translation>No está claro a qué grabación pertenece la transcripción {0}.</translation>
    </message>
    <message>
        <source>The recordings and reports were added.</source>
        <translation>Se agregaron las grabaciones y los informes.</translation>
    </message>
    <message>
        <source>Give it the name of its recording, or use `reviewer add --for` on the command line.</source>
        <translation>Póngale el nombre de su grabación, o use `reviewer add --for` en la línea de comandos.</translation>
    </message>
    <message>
        <source>{0} has no sound, so there is nothing in it to hold a report against.</source>
        <translation>{0} no tiene sonido, así que no hay con qué comparar un informe.</translation>
    </message>
    <message>
        <source>If the sound lies in another file of the same event, add that one.</source>
        <translation>Si el sonido está en otro archivo del mismo hecho, agregue ese.</translation>
    </message>
    <message>
        <source>{0} holds no times.</source>
        <translation>{0} no contiene tiempos.</translation>
    </message>
    <message>
        <source>Give SubRip, WebVTT, JSON or Word with times.</source>
        <translation>Use SubRip, WebVTT, JSON o Word con tiempos.</translation>
    </message>
    <message>
        <source>{0}: the time in line {1} cannot be read.</source>
        <translation>{0}: no se puede leer el tiempo de la línea {1}.</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>No se agregó nada.</translation>
    </message>
    <message>
        <source>Export the transcript again, with times.</source>
        <translation>Exporte la transcripción de nuevo, con tiempos.</translation>
    </message>
    <message>
        <source>{0} is JSON, but no transcript that is known.</source>
        <translation>{0} es JSON, pero no una transcripción conocida.</translation>
    </message>
    <message>
        <source>It needs segments or turns.</source>
        <translation>Necesita segmentos o turnos.</translation>
    </message>
    <message>
        <source>{0} was written before the whole recording was heard.</source>
        <translation>{0} se escribió antes de que se transcribiera toda la grabación.</translation>
    </message>
    <message>
        <source>Finish it with `reviewer transcribe` and export it again.</source>
        <translation>Termínela con `reviewer transcribe` y expórtela de nuevo.</translation>
    </message>
    <message>
        <source>{0} was made from another recording than {1}: the SHA-256 differs.</source>
        <translation>{0} se hizo de otra grabación que {1}: el SHA-256 es distinto.</translation>
    </message>
    <message>
        <source>Give the transcript of this recording.</source>
        <translation>Use la transcripción de esta grabación.</translation>
    </message>
    <message>
        <source>{0} holds no words with times.</source>
        <translation>{0} no contiene palabras con tiempos.</translation>
    </message>
    <message>
        <source>Is it the transcript?</source>
        <translation>¿Es la transcripción?</translation>
    </message>
    <message>
        <source>{0} has words at {1}; {2} ends at {3}.</source>
        <translation>{0} tiene palabras en {1}; {2} termina en {3}.</translation>
    </message>
    <message>
        <source>Give the transcript of this recording, with times counted from its beginning.</source>
        <translation>Indique la transcripción de esta grabación, con los tiempos contados desde su comienzo.</translation>
    </message>
    <message>
        <source>Is it the right file?</source>
        <translation>¿Es el archivo correcto?</translation>
    </message>
    <message>
        <source>Check that it is there.</source>
        <translation>Compruebe que esté ahí.</translation>
    </message>
    <message>
        <source>{0} is no transcript that can be read.</source>
        <translation>{0} no es una transcripción legible.</translation>
    </message>
    <message>
        <source>Give SubRip, WebVTT, JSON or Word.</source>
        <translation>Use SubRip, WebVTT, JSON o Word.</translation>
    </message>
    <message>
        <source>{0} is damaged JSON.</source>
        <translation>{0} es JSON dañado.</translation>
    </message>
    <message>
        <source>{0} begins with “{1}”: no line of RTTM does.</source>
        <translation>{0} empieza por «{1}»: ninguna línea de RTTM empieza así.</translation>
    </message>
    <message>
        <source>Nothing was changed: voices and their names are as they were.</source>
        <translation>No se cambió nada: las voces y sus nombres están como estaban.</translation>
    </message>
    <message>
        <source>Mend the line, or have the diarizer write the file again.</source>
        <translation>Corrija la línea, o haga que el programa de separación de voces escriba el archivo de nuevo.</translation>
    </message>
    <message>
        <source>{0} has {1} fields, and a turn has {2}; a name in it may hold a blank.</source>
        <translation>{0} tiene {1} campos, y un turno tiene {2}; puede que un nombre contenga un espacio.</translation>
    </message>
    <message>
        <source>{0} does not say who speaks.</source>
        <translation>{0} no dice quién habla.</translation>
    </message>
    <message>
        <source>{0} begins after the end of {1}.</source>
        <translation>{0} empieza después del final de {1}.</translation>
    </message>
    <message>
        <source>Give the RTTM file that the diarizer wrote for this recording.</source>
        <translation>Indique el archivo RTTM que el programa de separación de voces escribió para esta grabación.</translation>
    </message>
    <message>
        <source>{0} gives “{1}” as start or length, which is no number of seconds.</source>
        <translation>{0} da «{1}» como comienzo o duración, que no es un número de segundos.</translation>
    </message>
    <message>
        <source>{0} holds no turn of a speaker.</source>
        <translation>{0} no contiene ningún turno de palabra.</translation>
    </message>
    <message>
        <source>{0} holds turns of {1}, and it is not clear which of them is {2}.</source>
        <translation>{0} contiene turnos de {1}, y no está claro cuál de ellos es {2}.</translation>
    </message>
    <message>
        <source>Give a file with the turns of this recording alone.</source>
        <translation>Indique un archivo que contenga solo los turnos de esta grabación.</translation>
    </message>
    <message>
        <source>{0} holds no text, and so is no RTTM file.</source>
        <translation>{0} no contiene texto y, por tanto, no es un archivo RTTM.</translation>
    </message>
    <message>
        <source>{0} is a Word document without times: no transcript.</source>
        <translation>{0} es un documento de Word sin tiempos: no es una transcripción.</translation>
    </message>
    <message>
        <source>Add it as a report.</source>
        <translation>Agréguelo como informe.</translation>
    </message>
    <message>
        <source>There is no verifier {0}.</source>
        <translation>No existe el verificador {0}.</translation>
    </message>
    <message>
        <source>Leave --verifier out for the one that ships, say “rules” for none, or name a folder with model.onnx or a language model on this computer (llama3@http://127.0.0.1:11434).</source>
        <translation>Omita --verifier para usar el que se incluye, escriba “rules” para ninguno, o indique una carpeta con model.onnx o un modelo de lenguaje en esta computadora (llama3@http://127.0.0.1:11434).</translation>
    </message>
    <message>
        <source>There is no speaker model {0}.</source>
        <translation>No hay ningún modelo de voces {0}.</translation>
    </message>
    <message>
        <source>No word of {0} lies in a turn of {1}.</source>
        <translation>Ninguna palabra de {0} cae en un turno de {1}.</translation>
    </message>
    <message>
        <source>Is it the RTTM file of this recording?</source>
        <translation>¿Es el archivo RTTM de esta grabación?</translation>
    </message>
    <message>
        <source>{0} has not been heard to its end.</source>
        <translation>{0} no se transcribió hasta el final.</translation>
    </message>
    <message>
        <source>Transcribe it first: `reviewer transcribe`, or Ctrl+R in the window.</source>
        <translation>Transcríbala primero: `reviewer transcribe`, o Ctrl+R en la ventana.</translation>
    </message>
    <message>
        <source>A line was corrected while voices were being told apart anew.</source>
        <translation>Una línea se corrigió mientras las voces se separaban de nuevo.</translation>
    </message>
    <message>
        <source>The correction is kept, and voices are as they were.</source>
        <translation>La corrección se conserva, y las voces están como estaban.</translation>
    </message>
    <message>
        <source>Tell them apart once more.</source>
        <translation>Sepárelas otra vez.</translation>
    </message>
    <message>
        <source>The transcript of {0} brought its own speakers along.</source>
        <translation>La transcripción de {0} trajo sus propios hablantes.</translation>
    </message>
    <message>
        <source>They stay as they are.</source>
        <translation>Quedan como están.</translation>
    </message>
    <message>
        <source>Name them, or merge and split them, with `reviewer speakers` or in the window.</source>
        <translation>Déles nombre, únalos o divídalos con `reviewer speakers` o en la ventana.</translation>
    </message>
    <message>
        <source>{0} is no time.</source>
        <translation>{0} no es un tiempo.</translation>
    </message>
    <message>
        <source>Type minutes and seconds, for example 01:23.5.</source>
        <translation>Escriba minutos y segundos, por ejemplo 01:23.5.</translation>
    </message>
    <message>
        <source>The case holds no report named {0}.</source>
        <translation>El caso no contiene ningún informe llamado {0}.</translation>
    </message>
    <message>
        <source>The case holds no report yet.</source>
        <translation>El caso aún no contiene ningún informe.</translation>
    </message>
    <message>
        <source>It holds: {0}.</source>
        <translation>Contiene: {0}.</translation>
    </message>
    <message>
        <source>Add one with `reviewer add CASE REPORT`.</source>
        <translation>Agregue uno con `reviewer add CASE REPORT`.</translation>
    </message>
    <message>
        <source>The case holds no such report.</source>
        <translation>El caso no contiene ese informe.</translation>
    </message>
    <message>
        <source>Files that you give are only read, never changed.</source>
        <translation>Los archivos que usted da solo se leen, nunca se modifican.</translation>
    </message>
    <message>
        <source>{0} is a Dahua recorder&apos;s file.</source>
        <translation>{0} es un archivo de una grabadora Dahua.</translation>
    </message>
    <message>
        <source>Open it with its own program and export MP4 without re-encoding if you can; keep this file as it was received.</source>
        <translation>Ábralo con su propio programa y expórtelo como MP4, sin recodificarlo si es posible; guarde este archivo tal como lo recibió.</translation>
    </message>
    <message>
        <source>{0} is a Hikvision recorder&apos;s file.</source>
        <translation>{0} es un archivo de una grabadora Hikvision.</translation>
    </message>
    <message>
        <source>{0} is a Windows program, as some agencies hand out recordings with a player around them.</source>
        <translation>{0} es un programa de Windows: algunas agencias entregan así las grabaciones, dentro de un reproductor.</translation>
    </message>
    <message>
        <source>Do not run it on this computer; ask for the recording itself in a standard format such as MP4.</source>
        <translation>No lo ejecute en esta computadora; pida la grabación misma en un formato estándar como MP4.</translation>
    </message>
    <message>
        <source>{0} is a ZIP archive.</source>
        <translation>{0} es un archivo comprimido ZIP.</translation>
    </message>
    <message>
        <source>Unpack it first, keep it as it was received, and add the recordings that are in it.</source>
        <translation>Descomprímalo primero, guárdelo tal como lo recibió y agregue las grabaciones que contiene.</translation>
    </message>
    <message>
        <source>{0} is a PDF document.</source>
        <translation>{0} es un documento PDF.</translation>
    </message>
    <message>
        <source>{0} is a still picture.</source>
        <translation>{0} es una imagen fija.</translation>
    </message>
    <message>
        <source>If it is the report, give it as that: in `reviewer check` behind --report.</source>
        <translation>Si es el informe, indíquelo como tal: en `reviewer check`, después de --report.</translation>
    </message>
    <message>
        <source>Leave --voice-model out or say “shipped” for the one that ships, or name a folder with an ONNX file or a pipeline of pyannote.</source>
        <translation>Omita --voice-model o diga “shipped” para el que viene incluido, o nombre una carpeta con un archivo ONNX o con un diarizador de pyannote.</translation>
    </message>
    <message>
        <source>If it is a page of the report, ask for the report as text, or put the pages into a PDF.</source>
        <translation>Si es una página del informe, pida el informe como texto o reúna las páginas en un PDF.</translation>
    </message>
    <message>
        <source>{0} is a RAR archive.</source>
        <translation>{0} es un archivo comprimido RAR.</translation>
    </message>
    <message>
        <source>{0} is a 7-Zip archive.</source>
        <translation>{0} es un archivo comprimido 7-Zip.</translation>
    </message>
    <message>
        <source>{0} is a Genetec archive.</source>
        <translation>{0} es un archivo de Genetec.</translation>
    </message>
    <message>
        <source>{0} is a recorder&apos;s file (.dav).</source>
        <translation>{0} es un archivo de una grabadora (.dav).</translation>
    </message>
    <message>
        <source>{0} is an Avigilon export.</source>
        <translation>{0} es una exportación de Avigilon.</translation>
    </message>
    <message>
        <source>{0} is an Arbitrator export.</source>
        <translation>{0} es una exportación de Arbitrator.</translation>
    </message>
    <message>
        <source>{0} is an image of a disc.</source>
        <translation>{0} es una imagen de disco.</translation>
    </message>
    <message>
        <source>Open it as a disc, keep it as it was received, and add the recordings that are on it.</source>
        <translation>Ábrala como disco, guárdela tal como la recibió y agregue las grabaciones que contiene.</translation>
    </message>
    <message>
        <source>{0} is a Word document or another Office file.</source>
        <translation>{0} es un documento de Word u otro archivo de Office.</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>The window will be in English from its next start on.</source>
        <translation>La ventana estará en español a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>en</source>
        <translation>es</translation>
    </message>
</context>
<context>
    <name>leaving</name>
    <message>
        <source>Work is under way</source>
        <translation>Hay trabajo en curso</translation>
    </message>
    <message>
        <source>What is finished is kept, and the work goes on from there next time. An export is written whole or not at all.</source>
        <translation>Lo terminado se conserva, y la próxima vez el trabajo sigue desde ahí. Una exportación se escribe entera o no se escribe.</translation>
    </message>
    <message>
        <source>Go on without the window, then close</source>
        <translation>Seguir sin la ventana y luego cerrar</translation>
    </message>
    <message>
        <source>Stop and close the case</source>
        <translation>Detener y cerrar el caso</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarse aquí</translation>
    </message>
</context>
<context>
    <name>looking</name>
    <message>
        <source>Not heard: {sounds}. It holds sound of its own.</source>
        <translation>No se oyó: {sounds}. Tiene sonido propio.</translation>
    </message>
    <message>
        <source>The graphics card gave up; it was heard anew on the processor.</source>
        <translation>La tarjeta gráfica falló; se oyó de nuevo en el procesador.</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>↳ Another hearing of this gave: “{words}” Neither is the truth: listen.</source>
        <translation>↳ Otra audición de esto dio: “{words}” Ninguna es la verdad: escuche.</translation>
    </message>
    <message>
        <source>↳ With the case&apos;s own words in mind it was heard as: “{words}” Listen.</source>
        <translation>↳ Con las palabras propias del caso se oyó así: “{words}” Escuche.</translation>
    </message>
    <message>
        <source>↳ Heard once more, with care: “{words}” Neither is the truth: listen.</source>
        <translation>↳ Oído una vez más, con cuidado: “{words}” Ninguna es la verdad: escuche.</translation>
    </message>
    <message>
        <source>Somebody speaks here for {seconds} s and no words were written: listen.</source>
        <translation>Alguien habla aquí durante {seconds} s y no se escribió ninguna palabra: escuche.</translation>
    </message>
    <message>
        <source>Perhaps somebody speaks here for {seconds} s; no words were written: listen.</source>
        <translation>Quizá alguien habla aquí durante {seconds} s; no se escribió ninguna palabra: escuche.</translation>
    </message>
    <message>
        <source>No sound for {seconds} s.</source>
        <translation>Sin sonido durante {seconds} s.</translation>
    </message>
    <message>
        <source>Low noise, as of wind or an engine, is far louder than all else for {seconds} s: talk may be drowned.</source>
        <translation>Un ruido grave, como de viento o de un motor, es mucho más fuerte que todo lo demás durante {seconds} s: puede tapar lo que se dice.</translation>
    </message>
    <message>
        <source>↳ Held back, no evidence: {reason}.</source>
        <translation>↳ Retenido, no es prueba: {reason}.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>runner</name>
    <message>
        <source>The program has a fault ({kind}).</source>
        <translation>El programa tiene un fallo ({kind}).</translation>
    </message>
    <message>
        <source>What was kept in the case is safe.</source>
        <translation>Lo que se guardó en el caso está a salvo.</translation>
    </message>
    <message>
        <source>Try again; if it comes again, tell those who make the program what you did.</source>
        <translation>Vuelva a intentarlo; si se repite, diga a quienes hacen el programa qué hizo usted.</translation>
    </message>
</context>
<context>
    <name>searching</name>
    <message>
        <source>There are more.</source>
        <translation>Hay más.</translation>
    </message>
    <message>
        <source>Not a pattern yet: {why}.</source>
        <translation>Aún no es un patrón: {why}.</translation>
    </message>
    <message>
        <source>Searched up to line {line}: the pattern takes too long.</source>
        <translation>Se buscó hasta la línea {line}: el patrón tarda demasiado.</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momentos</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>sin sonido</translation>
    </message>
    <message>
        <source>The waveform appears here when it has been drawn.</source>
        <translation>Aquí aparecerá la forma de onda cuando esté lista.</translation>
    </message>
    <message>
        <source>No recording yet. Add one from the menu “Case”.</source>
        <translation>Todavía no hay grabación. Añada una desde el menú «Caso».</translation>
    </message>
</context>
<context>
    <name>ways</name>
    <message>
        <source>Voices were told apart meanwhile, and lines were cut where the speaker changes.</source>
        <translation>Entretanto se separaron las voces, y las líneas se cortaron donde cambia quien habla.</translation>
    </message>
    <message>
        <source>What you wrote was not kept; it stands in the line.</source>
        <translation>Lo que escribió no se guardó; sigue en la línea.</translation>
    </message>
    <message>
        <source>Copy it, and correct the line anew once the check is done.</source>
        <translation>Cópielo y corrija la línea de nuevo cuando termine la verificación.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Supported</source>
        <translation>Respaldada</translation>
    </message>
    <message>
        <source>Partly supported</source>
        <translation>Respaldada en parte</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>Contradicha</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrada</translation>
    </message>
    <message>
        <source>Not checkable by ear</source>
        <translation>No verificable por el sonido</translation>
    </message>
    <message>
        <source>Unintelligible: listen</source>
        <translation>Ininteligible: escuche</translation>
    </message>
    <message>
        <source>Not factual</source>
        <translation>Sin hechos que verificar</translation>
    </message>
    <message>
        <source>What was heard supports it.</source>
        <translation>Lo que se oyó la respalda.</translation>
    </message>
    <message>
        <source>What was heard supports only part of it.</source>
        <translation>Lo que se oyó respalda solo una parte.</translation>
    </message>
    <message>
        <source>What was heard says otherwise.</source>
        <translation>Lo que se oyó dice otra cosa.</translation>
    </message>
    <message>
        <source>No support found in this recording. It may still have been said.</source>
        <translation>No se encontró respaldo en esta grabación. Aun así, pudo haberse dicho.</translation>
    </message>
    <message>
        <source>Sound alone cannot show it.</source>
        <translation>El sonido por sí solo no puede mostrarlo.</translation>
    </message>
    <message>
        <source>The words that matter were not heard well enough.</source>
        <translation>Las palabras que importan no se oyeron lo bastante bien.</translation>
    </message>
    <message>
        <source>It states nothing that footage could show.</source>
        <translation>No afirma nada que una grabación pudiera mostrar.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>order of events</source>
        <translation>orden de los hechos</translation>
    </message>
    <message>
        <source>who said or did it</source>
        <translation>quién lo dijo o lo hizo</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>cita textual</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>degree or certainty</source>
        <translation>grado o certeza</translation>
    </message>
    <message>
        <source>legal characterization</source>
        <translation>calificación jurídica</translation>
    </message>
    <message>
        <source>event without support</source>
        <translation>hecho sin respaldo</translation>
    </message>
    <message>
        <source>background media</source>
        <translation>televisión o radio de fondo</translation>
    </message>
    <message>
        <source>inferred intent</source>
        <translation>intención supuesta</translation>
    </message>
    <message>
        <source>boilerplate</source>
        <translation>texto de formulario</translation>
    </message>
    <message>
        <source>placeholder left in</source>
        <translation>marcador sin completar</translation>
    </message>
    <message>
        <source>planted error</source>
        <translation>error puesto a propósito</translation>
    </message>
    <message>
        <source>speaks for somebody&apos;s innocence, or casts doubt</source>
        <translation>apunta a la inocencia de alguien o siembra dudas</translation>
    </message>
    <message>
        <source>speaks for leniency</source>
        <translation>habla a favor de un trato menos severo</translation>
    </message>
    <message>
        <source>bears on procedure and rights</source>
        <translation>atañe al procedimiento y a los derechos</translation>
    </message>
    <message>
        <source>another witness</source>
        <translation>otro testigo</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>wears the camera</source>
        <translation>lleva la cámara</translation>
    </message>
    <message>
        <source>another officer</source>
        <translation>otro agente</translation>
    </message>
    <message>
        <source>civilian</source>
        <translation>civil</translation>
    </message>
    <message>
        <source>dispatch, by radio</source>
        <translation>central de despacho, por radio</translation>
    </message>
    <message>
        <source>television, car radio or other media</source>
        <translation>televisión, radio del auto u otros medios</translation>
    </message>
    <message>
        <source>How alike voices have to be was not fitted to it: its numbers were brought to the scale of the model that ships, on this recording, and more turns are marked doubtful.</source>
        <translation>Cuánto deben parecerse las voces no se ajustó para él: sus números se llevaron a la escala del modelo incluido, en esta grabación, y se marcan más turnos como dudosos.</translation>
    </message>
    <message>
        <source>How alike voices have to be was not fitted to it, and this recording does not show it: every turn is marked doubtful.</source>
        <translation>Cuánto deben parecerse las voces no se ajustó para él, y esta grabación no lo muestra: todos los turnos se marcan como dudosos.</translation>
    </message>
    <message>
        <source>Who speaks when is what that file says; where it has two speak at once, turns are marked doubtful.</source>
        <translation>Quién habla y cuándo es lo que dice ese archivo; donde dos hablan a la vez, los turnos se marcan como dudosos.</translation>
    </message>
    <message>
        <source>The sound starts late, and what is heard does not show whether the file counts its times from there or from the first picture: every turn is marked doubtful.</source>
        <translation>El sonido empieza tarde, y lo que se oye no muestra si el archivo cuenta sus tiempos desde ahí o desde la primera imagen: todos los turnos se marcan como dudosos.</translation>
    </message>
    <message>
        <source>they speak at the same moments, where both recordings run at once</source>
        <translation>hablan en los mismos momentos mientras corren ambas grabaciones</translation>
    </message>
    <message>
        <source>they sound alike, clearly more than with any other voice of these recordings</source>
        <translation>suenan parecido, claramente más que con cualquier otra voz de estas grabaciones</translation>
    </message>
    <message>
        <source>the vendor&apos;s speech recognition</source>
        <translation>el reconocimiento de voz del proveedor</translation>
    </message>
    <message>
        <source>the drafting software</source>
        <translation>el programa que redactó el borrador</translation>
    </message>
    <message>
        <source>an edit after the draft</source>
        <translation>un cambio posterior al borrador</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>said</source>
        <translation>dicho</translation>
    </message>
    <message>
        <source>quoted</source>
        <translation>citado</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>visto</translation>
    </message>
    <message>
        <source>smelled or felt</source>
        <translation>olido o palpado</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>inferido</translation>
    </message>
    <message>
        <source>time or place</source>
        <translation>hora o lugar</translation>
    </message>
    <message>
        <source>from a record</source>
        <translation>de un registro</translation>
    </message>
    <message>
        <source>from another machine</source>
        <translation>de otra máquina</translation>
    </message>
    <message>
        <source>legal conclusion</source>
        <translation>conclusión jurídica</translation>
    </message>
    <message>
        <source>standing text</source>
        <translation>texto fijo</translation>
    </message>
    <message>
        <source>placeholder</source>
        <translation>espacio por llenar</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>encabezado</translation>
    </message>
    <message>
        <source>can be heard</source>
        <translation>se puede oír</translation>
    </message>
    <message>
        <source>can be seen rather than heard</source>
        <translation>se puede ver más que oír</translation>
    </message>
    <message>
        <source>can hardly be heard or seen</source>
        <translation>difícilmente se puede oír o ver</translation>
    </message>
    <message>
        <source>the hit record, the picture of the plate, when and where it was read, and the hot list&apos;s entry with its date</source>
        <translation>el registro de la coincidencia, la imagen de la placa, cuándo y dónde se leyó, y la entrada de la lista de búsqueda con su fecha</translation>
    </message>
    <message>
        <source>the picture searched with, the list of candidates with scores and threshold, and who confirmed which</source>
        <translation>la imagen con la que se buscó, la lista de candidatos con puntuaciones y umbral, y quién confirmó cuál</translation>
    </message>
    <message>
        <source>the sound of each sensor, the alert as first made with every later change, and who reviewed it</source>
        <translation>el sonido de cada sensor, la alerta como se emitió primero con cada cambio posterior, y quién la revisó</translation>
    </message>
    <message>
        <source>the picture or reading, its score and threshold, and who confirmed it</source>
        <translation>la imagen o lectura, su puntuación y umbral, y quién la confirmó</translation>
    </message>
    <message>
        <source>the search as it was typed, who made it and when, and all that it returned</source>
        <translation>la búsqueda tal como se escribió, quién la hizo y cuándo, y todo lo que devolvió</translation>
    </message>
    <message>
        <source>the whole call, the log of who listened to it, and the search or alert that led to it</source>
        <translation>la llamada completa, el registro de quién la escuchó, y la búsqueda o alerta que llevó a ella</translation>
    </message>
    <message>
        <source>the center&apos;s log of what it sent and when, and the recordings or alerts that it rested on</source>
        <translation>el registro del centro de lo que envió y cuándo, y las grabaciones o alertas en que se basó</translation>
    </message>
    <message>
        <source>the record itself as it came back, with its time and who asked for it</source>
        <translation>el registro mismo tal como se recibió, con su hora y quién lo pidió</translation>
    </message>
    <message>
        <source>reporting officer</source>
        <translation>el autor del informe</translation>
    </message>
    <message>
        <source>quoted as said</source>
        <translation>citado como dicho</translation>
    </message>
    <message>
        <source>The report says: “{quote}”</source>
        <translation>El informe dice: “{quote}”</translation>
    </message>
    <message>
        <source>At {time} {speaker} is heard: “{words}”</source>
        <translation>En {time} se oye a {speaker}: “{words}”</translation>
    </message>
    <message>
        <source>At {time} these words are heard: “{words}”</source>
        <translation>En {time} se oyen estas palabras: “{words}”</translation>
    </message>
    <message>
        <source>In {recording}, at {time}, {speaker} is heard: “{words}”</source>
        <translation>En {recording}, en {time}, se oye a {speaker}: “{words}”</translation>
    </message>
    <message>
        <source>In {recording}, at {time}, these words are heard: “{words}”</source>
        <translation>En {recording}, en {time}, se oyen estas palabras: “{words}”</translation>
    </message>
    <message>
        <source>Then {speaker}: “{words}”</source>
        <translation>Luego {speaker}: “{words}”</translation>
    </message>
    <message>
        <source>Then somebody not known: “{words}”</source>
        <translation>Luego alguien no identificado: “{words}”</translation>
    </message>
    <message>
        <source>That was heard poorly: listen first.</source>
        <translation>Eso se oyó mal: escúchelo primero.</translation>
    </message>
    <message>
        <source>That speaks against it.</source>
        <translation>Eso habla en contra.</translation>
    </message>
    <message>
        <source>Whether that supports all of it is in doubt.</source>
        <translation>Es dudoso que eso la respalde del todo.</translation>
    </message>
    <message>
        <source>The model that reads along takes that to say otherwise, and cannot say in what: listen.</source>
        <translation>El modelo que lee a la par entiende que eso dice otra cosa y no puede decir en qué: escúchelo.</translation>
    </message>
    <message>
        <source>It is about what somebody thought or felt, or how somebody seemed.</source>
        <translation>Trata de lo que alguien pensó o sintió, o de cómo parecía estar alguien.</translation>
    </message>
    <message>
        <source>It is a legal conclusion. Sound alone cannot show it.</source>
        <translation>Es una conclusión jurídica. El sonido por sí solo no puede mostrarla.</translation>
    </message>
    <message>
        <source>It is about how somebody&apos;s speech sounded. Words alone cannot show it: listen there.</source>
        <translation>Trata de cómo sonaba el habla de alguien. Las palabras solas no pueden mostrarlo: escuche ese pasaje.</translation>
    </message>
    <message>
        <source>It is in the first draft; telling more takes the vendor&apos;s transcript beside what is heard here.</source>
        <translation>Está en el primer borrador; para saber más hace falta la transcripción del proveedor junto a lo que se oye aquí.</translation>
    </message>
    <message>
        <source>a supervisor</source>
        <translation>un superior</translation>
    </message>
    <message>
        <source>A supervisor comes, or is asked for.</source>
        <translation>Llega un superior, o se pide uno.</translation>
    </message>
    <message>
        <source>Its file has words before the sound begins, so it seems to count from there: here they stand {seconds} s later.</source>
        <translation>Su archivo tiene palabras antes de que empiece el sonido, así que parece contar desde ahí: aquí están {seconds} s más tarde.</translation>
    </message>
    <message>
        <source>the sound, and any picture, of {name} in another container, nothing coded anew. Its SHA-256, {sha256}, is in the trail.</source>
        <translation>el sonido, y la imagen si la hay, de {name} en otro contenedor, sin codificar nada de nuevo. Su SHA-256, {sha256}, está en el registro.</translation>
    </message>
    <message>
        <source>not heard to its end</source>
        <translation>no se escuchó hasta el final</translation>
    </message>
    <message>
        <source>not heard by this program; whether the transcript that was brought along holds all speech is not known</source>
        <translation>no la escuchó este programa; no se sabe si la transcripción aportada contiene todo lo hablado</translation>
    </message>
    <message>
        <source>heard to its end; whether all speech was caught is not known</source>
        <translation>se escuchó hasta el final; no se sabe si se captó todo lo hablado</translation>
    </message>
    <message>
        <source>done: the words cover the speech</source>
        <translation>completa: las palabras cubren lo hablado</translation>
    </message>
    <message>
        <source>done: nobody is heard to speak</source>
        <translation>completa: no se oye hablar a nadie</translation>
    </message>
    <message>
        <source>one of them is too short</source>
        <translation>una de ellas es demasiado corta</translation>
    </message>
    <message>
        <source>they share too little sound, or it fits at several places</source>
        <translation>comparten muy poco sonido, o encaja en varios lugares</translation>
    </message>
    <message>
        <source>too few stretches are heard in both</source>
        <translation>muy pocos tramos se oyen en ambas</translation>
    </message>
    <message>
        <source>what is heard in both does not lie on one clock</source>
        <translation>lo que se oye en ambas no sigue un mismo reloj</translation>
    </message>
    <message>
        <source>their clocks run apart by more than clocks do</source>
        <translation>sus relojes se separan más de lo que se separan los relojes</translation>
    </message>
    <message>
        <source>{name} is the file that was added.</source>
        <translation>{name} es el archivo que se añadió.</translation>
    </message>
    <message>
        <source>{name} has CHANGED since it was added (its SHA-256 differs).</source>
        <translation>{name} HA CAMBIADO desde que se añadió (su SHA-256 es otro).</translation>
    </message>
    <message>
        <source>The trail of {count} acts is unbroken.</source>
        <translation>El registro de {count} actos está intacto.</translation>
    </message>
    <message>
        <source>The trail of acts is BROKEN at entry {count}: it was changed outside this program.</source>
        <translation>El registro de actos está ROTO en la entrada {count}: se cambió fuera de este programa.</translation>
    </message>
    <message>
        <source>The case file is sound.</source>
        <translation>El archivo del caso está en buen estado.</translation>
    </message>
    <message>
        <source>The case file is DAMAGED: use a backup.</source>
        <translation>El archivo del caso está DAÑADO: use una copia de seguridad.</translation>
    </message>
    <message>
        <source>The recording at its place is, bit for bit, the file that was added to the case.</source>
        <translation>La grabación que hay en su lugar es, bit por bit, el archivo que se añadió al caso.</translation>
    </message>
    <message>
        <source>The report at its place is, bit for bit, the file that was added to the case.</source>
        <translation>El informe que hay en su lugar es, bit por bit, el archivo que se añadió al caso.</translation>
    </message>
    <message>
        <source>Where the file came from before, or that a camera made it as it is.</source>
        <translation>De dónde vino antes el archivo, ni que una cámara lo hiciera tal como es.</translation>
    </message>
    <message>
        <source>No entry was changed, taken out or put in between while the rest stayed.</source>
        <translation>Ninguna entrada se cambió, se quitó ni se intercaló mientras el resto quedaba igual.</translation>
    </message>
    <message>
        <source>That nobody wrote the whole trail anew, that the last entries were not cut off, or that the people named are who they say.</source>
        <translation>Que nadie escribiera de nuevo todo el registro, que no se cortaran las últimas entradas, ni que las personas nombradas sean quienes dicen.</translation>
    </message>
    <message>
        <source>The database can be read in full and its parts refer to each other without gaps.</source>
        <translation>La base de datos se puede leer entera y sus partes se refieren unas a otras sin huecos.</translation>
    </message>
    <message>
        <source>That what stands in it is right.</source>
        <translation>Que lo que contiene sea correcto.</translation>
    </message>
    <message>
        <source>the same words were written twice; the other line counts</source>
        <translation>las mismas palabras se escribieron dos veces; cuenta la otra línea</translation>
    </message>
    <message>
        <source>the recording may be damaged: {count} errors were told while its sound was decoded; talk may be lost or be noise</source>
        <translation>puede que la grabación esté dañada: hubo {count} errores al descodificar su sonido; pueden faltar palabras o ser ruido</translation>
    </message>
    <message>
        <source>the recording may be damaged: an error was told while its sound was decoded; talk may be lost or be noise</source>
        <translation>puede que la grabación esté dañada: hubo un error al descodificar su sonido; pueden faltar palabras o ser ruido</translation>
    </message>
    <message>
        <source>At issue: {kinds}.</source>
        <translation>En cuestión: {kinds}.</translation>
    </message>
    <message>
        <source>what was done, or a detail</source>
        <translation>lo que se hizo, o un detalle</translation>
    </message>
    <message>
        <source>Who speaks when is what it says; where it has two speak at once, or the speaker model that ships hears somebody else, and where a turn is short, turns are marked doubtful.</source>
        <translation>Quién habla cuándo es lo que él dice; se marcan como dudosos los turnos en los que para él hablan dos a la vez, los que el modelo de voces incluido oye más parecidos a otra voz, y los muy cortos.</translation>
    </message>
    <message>
        <source>That supports it.</source>
        <translation>Eso la respalda.</translation>
    </message>
    <message>
        <source>That supports only part of it.</source>
        <translation>Eso respalda solo una parte.</translation>
    </message>
    <message>
        <source>That is not what the report says.</source>
        <translation>No es lo que dice el informe.</translation>
    </message>
    <message>
        <source>It was not heard well enough to tell: listen.</source>
        <translation>No se oyó lo bastante bien para saberlo: escuche.</translation>
    </message>
    <message>
        <source>It is about something seen.</source>
        <translation>Trata de algo visto.</translation>
    </message>
    <message>
        <source>It is about something smelled or felt.</source>
        <translation>Trata de algo olido o tocado.</translation>
    </message>
    <message>
        <source>It happened away from the camera.</source>
        <translation>Ocurrió lejos de la cámara.</translation>
    </message>
    <message>
        <source>It happened before or after the recording.</source>
        <translation>Ocurrió antes o después de la grabación.</translation>
    </message>
    <message>
        <source>It rests on a record outside the footage.</source>
        <translation>Se apoya en un registro ajeno a la grabación.</translation>
    </message>
    <message>
        <source>It rests on another machine&apos;s output.</source>
        <translation>Se apoya en lo que produjo otra máquina.</translation>
    </message>
    <message>
        <source>nobody is heard to speak here</source>
        <translation>aquí no se oye hablar a nadie</translation>
    </message>
    <message>
        <source>there is no sound here</source>
        <translation>aquí no hay sonido</translation>
    </message>
    <message>
        <source>the same words over and over</source>
        <translation>las mismas palabras una y otra vez</translation>
    </message>
    <message>
        <source>more words than can be said in this time, or a word too long to be one</source>
        <translation>más palabras de las que caben en este tiempo, o una palabra demasiado larga para serlo</translation>
    </message>
    <message>
        <source>a phrase that speech engines are known to invent</source>
        <translation>una frase que los motores de voz suelen inventar</translation>
    </message>
    <message>
        <source>loudest and clearest voice</source>
        <translation>la voz más fuerte y clara</translation>
    </message>
    <message>
        <source>narrow band, as radio and telephone have</source>
        <translation>banda estrecha, como la de radio y teléfono</translation>
    </message>
    <message>
        <source>It is not in the first draft.</source>
        <translation>No está en el primer borrador.</translation>
    </message>
    <message>
        <source>The first draft has other words here.</source>
        <translation>El primer borrador tiene aquí otras palabras.</translation>
    </message>
    <message>
        <source>The first draft has other words here, and they are flagged as well.</source>
        <translation>El primer borrador tiene aquí otras palabras, y también están señaladas.</translation>
    </message>
    <message>
        <source>The vendor&apos;s transcript says so; what was heard here does not.</source>
        <translation>La transcripción del proveedor lo dice; lo que se oyó aquí, no.</translation>
    </message>
    <message>
        <source>It is in the first draft, and the vendor&apos;s transcript does not say so.</source>
        <translation>Está en el primer borrador, y la transcripción del proveedor no lo dice.</translation>
    </message>
    <message>
        <source>major</source>
        <translation>grave</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>leve</translation>
    </message>
    <message>
        <source>consent or refusal</source>
        <translation>consentimiento o negativa</translation>
    </message>
    <message>
        <source>A search or test is asked for, allowed or refused.</source>
        <translation>Se pide, se permite o se rechaza un registro o una prueba.</translation>
    </message>
    <message>
        <source>ground of a search</source>
        <translation>motivo de un registro</translation>
    </message>
    <message>
        <source>A ground for a search is named.</source>
        <translation>Se nombra un motivo para un registro.</translation>
    </message>
    <message>
        <source>Miranda</source>
        <translation>Miranda</translation>
    </message>
    <message>
        <source>A Miranda warning is given, or what answers it.</source>
        <translation>Se da una advertencia Miranda, o lo que se responde a ella.</translation>
    </message>
    <message>
        <source>lawyer</source>
        <translation>abogado</translation>
    </message>
    <message>
        <source>Somebody speaks of a lawyer.</source>
        <translation>Alguien habla de un abogado.</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>silencio</translation>
    </message>
    <message>
        <source>Somebody will not answer.</source>
        <translation>Alguien no quiere responder.</translation>
    </message>
    <message>
        <source>arrest or detention</source>
        <translation>arresto o detención</translation>
    </message>
    <message>
        <source>Arrest, detention, leave to go, or a citation in its place.</source>
        <translation>Arresto, detención, permiso para irse, o una citación en su lugar.</translation>
    </message>
    <message>
        <source>force</source>
        <translation>fuerza</translation>
    </message>
    <message>
        <source>Force, or the threat of it, and what answers it.</source>
        <translation>Fuerza, o la amenaza de usarla, y lo que se responde.</translation>
    </message>
    <message>
        <source>command</source>
        <translation>orden</translation>
    </message>
    <message>
        <source>An order, and what answers it.</source>
        <translation>Una orden y lo que se responde.</translation>
    </message>
    <message>
        <source>injury or illness</source>
        <translation>lesión o enfermedad</translation>
    </message>
    <message>
        <source>Injury, illness, or the need of help.</source>
        <translation>Lesión, enfermedad o necesidad de ayuda.</translation>
    </message>
    <message>
        <source>age, language or understanding</source>
        <translation>edad, idioma o comprensión</translation>
    </message>
    <message>
        <source>Age, language, or whether somebody understands.</source>
        <translation>Edad, idioma, o si alguien comprende.</translation>
    </message>
    <message>
        <source>what dispatch said</source>
        <translation>lo que dijo la central</translation>
    </message>
    <message>
        <source>What dispatch or a records check said.</source>
        <translation>Lo que dijo la central o una consulta de registros.</translation>
    </message>
    <message>
        <source>camera or sound</source>
        <translation>cámara o sonido</translation>
    </message>
    <message>
        <source>A camera or its sound: on, off, or asked for.</source>
        <translation>Una cámara o su sonido: encendido, apagado o solicitado.</translation>
    </message>
    <message>
        <source>what officers think</source>
        <translation>lo que piensan los agentes</translation>
    </message>
    <message>
        <source>Officers talk of what they think or will write.</source>
        <translation>Los agentes hablan de lo que piensan o de lo que van a escribir.</translation>
    </message>
    <message>
        <source>may clear somebody</source>
        <translation>puede exculpar a alguien</translation>
    </message>
    <message>
        <source>Words that may clear somebody, or doubt what is said against them.</source>
        <translation>Palabras que pueden exculpar a alguien o ponen en duda lo que se dice en su contra.</translation>
    </message>
    <message>
        <source>may excuse somebody</source>
        <translation>puede disculpar a alguien</translation>
    </message>
    <message>
        <source>Words that may speak for leniency.</source>
        <translation>Palabras que pueden hablar a favor de un trato menos severo.</translation>
    </message>
    <message>
        <source>Somebody saw or heard it.</source>
        <translation>Alguien lo vio o lo oyó.</translation>
    </message>
    <message>
        <source>an earlier account</source>
        <translation>un relato anterior</translation>
    </message>
    <message>
        <source>Somebody tells what happened, or tells it otherwise than before.</source>
        <translation>Alguien cuenta lo que pasó, o lo cuenta de otro modo que antes.</translation>
    </message>
    <message>
        <source>who somebody is</source>
        <translation>quién es alguien</translation>
    </message>
    <message>
        <source>Somebody says who they are, or what they had to drink.</source>
        <translation>Alguien dice quién es, o qué ha bebido.</translation>
    </message>
    <message>
        <source>It sounds like such a moment, though none of the usual words are in it.</source>
        <translation>Suena a un momento así, aunque no contiene ninguna de las palabras habituales.</translation>
    </message>
    <message>
        <source>No sentence of the report was found to tell of it.</source>
        <translation>No se encontró ninguna oración del informe que lo mencione.</translation>
    </message>
    <message>
        <source>Perhaps speech without words ({count}): {spans}.</source>
        <translation>Quizá hay habla sin palabras ({count}): {spans}.</translation>
    </message>
    <message>
        <source>Incomplete: speech without words at {spans}, and {count} more.</source>
        <translation>Incompleta: habla sin palabras en {spans} y {count} más.</translation>
    </message>
    <message>
        <source>Incomplete: speech without words at {spans}.</source>
        <translation>Incompleta: habla sin palabras en {spans}.</translation>
    </message>
    <message>
        <source>track {number}</source>
        <translation>pista {number}</translation>
    </message>
    <message>
        <source>track {number}, left channel</source>
        <translation>pista {number}, canal izquierdo</translation>
    </message>
    <message>
        <source>track {number}, right channel</source>
        <translation>pista {number}, canal derecho</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>página {page}</translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>párrafo {number}</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>por {who}</translation>
    </message>
    <message>
        <source>to {who}</source>
        <translation>a {who}</translation>
    </message>
    <message>
        <source>To ask for: {what}</source>
        <translation>Qué solicitar: {what}</translation>
    </message>
    <message>
        <source>Split from claim {numbers} by {who}, {when}.</source>
        <translation>Dividida de la afirmación {numbers} por {who}, {when}.</translation>
    </message>
    <message>
        <source>Merged from claims {numbers} by {who}, {when}.</source>
        <translation>Unión de las afirmaciones {numbers} por {who}, {when}.</translation>
    </message>
    <message>
        <source>{one} and {two}</source>
        <translation>{one} y {two}</translation>
    </message>
</context>
</TS>
