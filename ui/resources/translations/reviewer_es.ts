<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message>
        <source>the ruling on claim {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line cannot be empty. It is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the correction of a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept {act}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undid {act}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did again: {act}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimPanel</name>
    <message>
        <source>For it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was heard that supports it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was heard against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons and evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claim is selected yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press N for the first one that needs you, or choose one in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLAIM {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden until you have ruled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line that this rests on was corrected since. Check again with Ctrl+R.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places to listen to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account and the reasons are in English: they are kept and exported as they were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard:   “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimsModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Transcribe and check (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims, and what is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out ({count})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Play from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard poorly: listen first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a key to choose another; Backspace there brings the first one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key for: {action}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the corrected line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the line at {time}. The line as it was heard first is kept. Enter keeps, Escape leaves.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Case and window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report page (HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bodycam report reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transcribe and check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide verdicts until I have ruled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript ({ending})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it and close the case? What is finished is kept, and the work goes on from there next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the new case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases (*.case)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{case} – Bodycam report reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press N for the next open claim, ? for all keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings, report and transcripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked. Press N for the first claim that needs you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote {name}. Private notes stayed behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the keys of the desk can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept; the same command goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case holds no report yet. Add the report and the recordings with “Case → Add files …”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OmissionsPanel</name>
    <message>
        <source>Moments that the report leaves out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the report leaves out is listed here once it has been checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing telling was found that the report leaves out. That is no proof that there is nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play {moment} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteOverlay</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Picture of the recording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>No claim passes these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next open (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next open claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play it by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a ruling go to the next open claim and play its evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: which claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: kind of error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More filters: severity and reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims of the report with their verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s), not checked yet.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {all} ruled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a second look</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report as received, with a mark before each claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REPORT · {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulingPanel</name>
    <message>
        <source>Partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unintelligible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not by ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep ruling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R or Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no kind of error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private note never leaves in an export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name, kept with each ruling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else reviews now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You rule as {name}. Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ruling yet. The machine&apos;s finding stays beside yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewers disagree:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no verdict to agree with yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your name first: a ruling is kept with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a verdict first: keys 1 to 7.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Hold a drafted report against the footage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the folder with the recordings and the report here, or choose files. They are sorted by what is in them, stay where they are and are only read. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case from files …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case from a folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECENT CASES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases that you open will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings, report and transcripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with the recordings and the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases (*.case)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline of the recording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIMELINE · {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, {moment}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>as written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct words or speaker of the line at the cursor (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been heard in this recording yet. Choose “Transcribe and check” to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search what was heard (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search what was heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that were found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not heard to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT WAS HEARD</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found in all recordings.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VideoPanel</name>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which recording is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back five seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back one second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward one second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward five seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the evidence over and over (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recording yet. Add one from the menu “Case”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECORDING · {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not where it was. Nothing of the review is lost. Put the file back, or add it again from where it is now: it is known by its hash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has sound only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Which</name>
    <message>
        <source>all claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ruled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ruled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewers disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to check again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the sound out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing down what is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the work under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Play and move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back 1 second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward 1 second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back one frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward one frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next open claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree with the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the ruling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity: none, major, minor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the line of the transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search what was heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline: whole recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is the key of “{action}”. Give that one another key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{action}” has its first key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{action}” has the key {key} now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>case_work</name>
    <message>
        <source>recordings: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transcripts: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case files: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: {files}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same file twice, taken once: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left aside: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>The window will be in English from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>searching</name>
    <message>
        <source>There are more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a pattern yet: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched up to line {line}: the pattern takes too long.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The waveform appears here when it has been drawn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checkable by ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unintelligible: listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not factual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was heard supports it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was heard supports only part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was heard says otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No support found in this recording. It may still have been said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound alone cannot show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words that matter were not heard well enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It states nothing that footage could show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who said or did it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>degree or certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>legal characterization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event without support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred intent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boilerplate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>placeholder left in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planted error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks for somebody&apos;s innocence, or casts doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks for leniency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bears on procedure and rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wears the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>civilian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dispatch, by radio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>television, car radio or other media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>major</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consent or refusal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search or test is asked for, allowed or refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ground of a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ground for a search is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Miranda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Miranda warning is given, or what answers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lawyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody speaks of a lawyer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody will not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrest or detention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrest, detention, leave to go, or a citation in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Force, or the threat of it, and what answers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order, and what answers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>injury or illness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Injury, illness, or the need of help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age, language or understanding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age, language, or whether somebody understands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what dispatch said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What dispatch or a records check said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camera or sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A camera or its sound: on, off, or asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what officers think</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officers talk of what they think or will write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words that clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that clear somebody, or doubt what is said against them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words that excuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that speak for leniency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody saw or heard it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
