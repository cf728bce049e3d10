<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChangesPanel</name>
    <message numerus="yes">
        <source>%n sentence(s) changed (~)</source>
        <translation>
            <numerusform>%n sentence changed (~)</numerusform>
            <numerusform>%n sentences changed (~)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put in (+)</source>
        <translation>
            <numerusform>%n put in (+)</numerusform>
            <numerusform>%n put in (+)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken out (−)</source>
        <translation>
            <numerusform>%n taken out (−)</numerusform>
            <numerusform>%n taken out (−)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n place differs</numerusform>
            <numerusform>%n places differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {title} %n line(s) stand as people corrected them.</source>
        <translation>
            <numerusform>In {title} %n line stands as people corrected it.</numerusform>
            <numerusform>In {title} %n lines stand as people corrected them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%n private note(s) stayed behind.</source>
        <translation>
            <numerusform>%n private note stayed behind.</numerusform>
            <numerusform>%n private notes stayed behind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>{case} – %n open – Bodycam report reviewer</source>
        <translation>
            <numerusform>{case} – %n open – Bodycam report reviewer</numerusform>
            <numerusform>{case} – %n open – Bodycam report reviewer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MattersPanel</name>
    <message numerus="yes">
        <source>Make %n cases at once</source>
        <translation>
            <numerusform>Make %n case at once</numerusform>
            <numerusform>Make %n cases at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases are ready</source>
        <translation>
            <numerusform>%n case is ready</numerusform>
            <numerusform>%n cases are ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n cases</source>
        <translation>
            <numerusform>Make %n case</numerusform>
            <numerusform>Make %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message numerus="yes">
        <source>%n first flag(s), {time} heard so far; they may still change.</source>
        <translation>
            <numerusform>%n first flag, {time} heard so far; it may still change.</numerusform>
            <numerusform>%n first flags, {time} heard so far; they may still change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s), not checked yet.</source>
        <translation>
            <numerusform>%n claim, not checked yet.</numerusform>
            <numerusform>%n claims, not checked yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a second look</source>
        <translation>
            <numerusform>%n needs a second look</numerusform>
            <numerusform>%n need a second look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check again</source>
        <translation>
            <numerusform>%n to check again</numerusform>
            <numerusform>%n to check again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message numerus="yes">
        <source>%n found in all recordings.</source>
        <translation>
            <numerusform>%n found in all recordings.</numerusform>
            <numerusform>%n found in all recordings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found.</source>
        <translation>
            <numerusform>%n found.</numerusform>
            <numerusform>%n found.</numerusform>
        </translation>
    </message>
</context>
</TS>
