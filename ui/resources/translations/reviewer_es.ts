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
        <source>Kept what the clock in the picture shows.</source>
        <translation>Se guardó lo que muestra el reloj de la imagen.</translation>
    </message>
    <message>
        <source>Kept {act}.</source>
        <translation>Se guardó {act}.</translation>
    </message>
    <message>
        <source>Undid {act}.</source>
        <translation>Se deshizo {act}.</translation>
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
    <name>ChangesPanel</name>
    <message>
        <source>First draft laid over the final report</source>
        <translation>Primer borrador superpuesto al informe final</translation>
    </message>
    <message>
        <source>Next change (Shift+D)</source>
        <translation>Siguiente cambio (Mayús+D)</translation>
    </message>
    <message>
        <source>Go to the next sentence that was changed</source>
        <translation>Ir a la siguiente oración que se cambió</translation>
    </message>
    <message>
        <source>The first draft is being laid over the final report …</source>
        <translation>Comparando el primer borrador con el informe final …</translation>
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
        <source>[Struck through] was taken out, underlined was put in.</source>
        <translation>[Tachado] se quitó, subrayado se agregó.</translation>
    </message>
    <message>
        <source>{verdict}. Seems to have come in with: {origin}. {why}</source>
        <translation>{verdict}. Parece provenir de: {origin}. {why}</translation>
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
        <source>Nothing was heard that supports it.</source>
        <translation>No se oyó nada que la respalde.</translation>
    </message>
    <message>
        <source>Nothing was heard against it.</source>
        <translation>No se oyó nada en contra.</translation>
    </message>
    <message>
        <source>Selected claim</source>
        <translation>Afirmación seleccionada</translation>
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
        <source>Press N for the first one that needs you, or choose one in the report.</source>
        <translation>Pulse N para ir a la primera que necesita su revisión, o elija una en el informe.</translation>
    </message>
    <message>
        <source>CLAIM {number}</source>
        <translation>AFIRMACIÓN {number}</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Aún sin verificar</translation>
    </message>
    <message>
        <source>Hidden until you have ruled</source>
        <translation>Oculto hasta que usted decida</translation>
    </message>
    <message>
        <source>A line that this rests on was corrected since. Check again with Ctrl+R.</source>
        <translation>Desde entonces se corrigió una línea en la que esto se apoya. Verifique de nuevo con Ctrl+R.</translation>
    </message>
    <message>
        <source>Places to listen to</source>
        <translation>Partes que conviene escuchar</translation>
    </message>
    <message>
        <source>The account and the reasons are in English: they are kept and exported as they were written.</source>
        <translation>La explicación y los motivos están en inglés: se guardan y se exportan tal como fueron escritos.</translation>
    </message>
    <message>
        <source>Listen first.</source>
        <translation>Escuche primero.</translation>
    </message>
    <message>
        <source>Quoted: “{words}”</source>
        <translation>Citado: “{words}”</translation>
    </message>
    <message>
        <source>Heard:   “{words}”</source>
        <translation>Oído:     “{words}”</translation>
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
        <source>Camera clock not known</source>
        <translation>Reloj de la cámara: no se conoce</translation>
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
    <name>Desk</name>
    <message>
        <source>Transcribe and check (Ctrl+R)</source>
        <translation>Transcribir y verificar (Ctrl+R)</translation>
    </message>
    <message>
        <source>Claims, and what is left out</source>
        <translation>Afirmaciones y omisiones</translation>
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
        <source>Left out ({count})</source>
        <translation>Omisiones ({count})</translation>
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
        <source>Click a key to choose another; Backspace there brings the first one back.</source>
        <translation>Haga clic en una tecla para elegir otra; Retroceso le devuelve la original.</translation>
    </message>
    <message>
        <source>Key for: {action}</source>
        <translation>Tecla para: {action}</translation>
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
        <source>Correct the line at {time}. The line as it was heard first is kept. Enter keeps, Escape leaves.</source>
        <translation>Corrija la línea de {time}. La línea tal como se oyó al principio se conserva. Intro guarda; Escape la deja como estaba.</translation>
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
        <source>Bodycam report reviewer</source>
        <translation>Revisor de informes de cámara corporal</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
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
        <source>&amp;Add files …</source>
        <translation>&amp;Agregar archivos …</translation>
    </message>
    <message>
        <source>&amp;Transcribe and check</source>
        <translation>&amp;Transcribir y verificar</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>In&amp;forme</translation>
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
        <source>Work is under way</source>
        <translation>Hay un trabajo en curso</translation>
    </message>
    <message>
        <source>Stop it and close the case? What is finished is kept, and the work goes on from there next time.</source>
        <translation>¿Detenerlo y cerrar el caso? Lo terminado se conserva y el trabajo continuará desde ahí la próxima vez.</translation>
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
    <message>
        <source>Press N for the next open claim, ? for all keys.</source>
        <translation>Pulse N para la siguiente afirmación pendiente, ? para ver todas las teclas.</translation>
    </message>
    <message>
        <source>Recordings, report and transcripts</source>
        <translation>Grabaciones, informe y transcripciones</translation>
    </message>
    <message>
        <source>Checked. Press N for the first claim that needs you.</source>
        <translation>Verificado. Pulse N para ir a la primera afirmación que necesita su revisión.</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>Primero abra un caso.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Wrote {name}. Private notes stayed behind.</source>
        <translation>Se escribió {name}. Las notas privadas no se incluyeron.</translation>
    </message>
    <message>
        <source>Only the keys of the desk can be changed.</source>
        <translation>Solo se pueden cambiar las teclas de la mesa de revisión.</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept; the same command goes on from there.</source>
        <translation>Detenido. Lo terminado se conserva; el mismo comando continúa desde ahí.</translation>
    </message>
    <message>
        <source>This case holds no report yet. Add the report and the recordings with “Case → Add files …”.</source>
        <translation>Este caso aún no contiene ningún informe. Agregue el informe y las grabaciones con “Caso → Agregar archivos …”.</translation>
    </message>
</context>
<context>
    <name>OmissionsPanel</name>
    <message>
        <source>Moments that the report leaves out</source>
        <translation>Momentos que el informe omite</translation>
    </message>
    <message>
        <source>What the report leaves out is listed here once it has been checked.</source>
        <translation>Lo que el informe omite aparecerá aquí cuando se haya verificado.</translation>
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
        <translation>Ninguna afirmación cumple estos filtros.</translation>
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
        <source>play it by itself</source>
        <translation>reproducir sola</translation>
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
        <source>More filters: severity and reviewer</source>
        <translation>Más filtros: gravedad y revisor</translation>
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
        <source>Claims of the report with their verdicts</source>
        <translation>Afirmaciones del informe con sus veredictos</translation>
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
        <source>REPORT · {name}</source>
        <translation>INFORME · {name}</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>pág. {page}</translation>
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
        <source>No ruling yet. The machine&apos;s finding stays beside yours.</source>
        <translation>Aún no hay decisión. El hallazgo del programa se conserva junto a la suya.</translation>
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
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Hold a drafted report against the footage</source>
        <translation>Compare un borrador de informe con la grabación</translation>
    </message>
    <message>
        <source>Drop the folder with the recordings and the report here, or choose files. They are sorted by what is in them, stay where they are and are only read. Nothing leaves this computer.</source>
        <translation>Arrastre aquí la carpeta con las grabaciones y el informe, o elija archivos. Se clasifican por su contenido, se quedan donde están y solo se leen. Nada sale de esta computadora.</translation>
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
        <source>Left out, {moment}: {words}</source>
        <translation>Omitido, {moment}: {words}</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
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
        <source>Correct words or speaker of the line at the cursor (F2)</source>
        <translation>Corregir las palabras o el hablante de la línea del cursor (F2)</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Nothing has been heard in this recording yet. Choose “Transcribe and check” to begin.</source>
        <translation>Esta grabación aún no se ha transcrito. Elija “Transcribir y verificar” para comenzar.</translation>
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
        <source>not heard to its end</source>
        <translation>no se transcribió hasta el final</translation>
    </message>
    <message>
        <source>WHAT WAS HEARD</source>
        <translation>LO QUE SE OYÓ</translation>
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
        <source>Writing down what is said</source>
        <translation>Transcribiendo lo que se dice</translation>
    </message>
    <message>
        <source>Checking the report</source>
        <translation>Verificando el informe</translation>
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
        <source>Show what is left out</source>
        <translation>Mostrar las omisiones</translation>
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
        <source>case files: {count}</source>
        <translation>archivos de caso: {count}</translation>
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
        <source>The same file twice, taken once: {names}.</source>
        <translation>Mismo archivo repetido, tomado una sola vez: {names}.</translation>
    </message>
    <message>
        <source>Left aside: {names}.</source>
        <translation>Se dejó aparte: {names}.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} y {count} más</translation>
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
        <source>Left out</source>
        <translation>Omisiones</translation>
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
        <source>what was done</source>
        <translation>qué se hizo</translation>
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
        <source>It is in the first draft; without the vendor&apos;s transcript it cannot be told further.</source>
        <translation>Está en el primer borrador; sin la transcripción del proveedor no se puede saber más.</translation>
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
        <source>words that clear</source>
        <translation>palabras que exculpan</translation>
    </message>
    <message>
        <source>Words that clear somebody, or doubt what is said against them.</source>
        <translation>Palabras que exculpan a alguien o ponen en duda lo que se dice en su contra.</translation>
    </message>
    <message>
        <source>words that excuse</source>
        <translation>palabras que atenúan</translation>
    </message>
    <message>
        <source>Words that speak for leniency.</source>
        <translation>Palabras a favor de un trato menos severo.</translation>
    </message>
    <message>
        <source>Somebody saw or heard it.</source>
        <translation>Alguien lo vio o lo oyó.</translation>
    </message>
    <message>
        <source>No sentence of the report was found to tell of it.</source>
        <translation>No se encontró ninguna oración del informe que lo mencione.</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>página {page}</translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>párrafo {number}</translation>
    </message>
</context>
</TS>
