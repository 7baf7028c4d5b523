<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Advice</name>
        <message numerus="yes">
            <source>%n times</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n companies</source>
            <translation>
                <numerusform>%n company</numerusform>
                <numerusform>%n companies</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n others</source>
            <translation>
                <numerusform>%n other</numerusform>
                <numerusform>%n others</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n municipalities</source>
            <translation>
                <numerusform>%n municipality</numerusform>
                <numerusform>%n municipalities</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Analysis</name>
        <message numerus="yes">
            <source>about %n min left</source>
            <translation>
                <numerusform>about %n min left</numerusform>
                <numerusform>about %n min left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“Does not concern us” was chosen for %n question(s). Go through them together: do they really not concern the firm?</source>
            <translation>
                <numerusform>“Does not concern us” was chosen for %n question. Look at it together: does it really not concern the firm?</numerusform>
                <numerusform>“Does not concern us” was chosen for %n questions. Go through them together: do they really not concern the firm?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message numerus="yes">
            <source>%n answer(s) could not be saved on this computer. They are still on the screen: check that the disk has room, then try again.</source>
            <translation>
                <numerusform>%n answer could not be saved on this computer. It is still on the screen: check that the disk has room, then try again.</numerusform>
                <numerusform>%n answers could not be saved on this computer. They are still on the screen: check that the disk has room, then try again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) have no answer yet. Finish again to leave them as they are.</source>
            <translation>
                <numerusform>%n question has no answer yet. Finish again to leave it as it is.</numerusform>
                <numerusform>%n questions have no answer yet. Finish again to leave them as they are.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Certificates</name>
        <message numerus="yes">
            <source>Issue and print %n certificates</source>
            <translation>
                <numerusform>Issue and print %n certificate</numerusform>
                <numerusform>Issue and print %n certificates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Issue and save %n certificates</source>
            <translation>
                <numerusform>Issue and save %n certificate</numerusform>
                <numerusform>Issue and save %n certificates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n participants</source>
            <translation>
                <numerusform>%n participant</numerusform>
                <numerusform>%n participants</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n certificates voided</source>
            <translation>
                <numerusform>%n certificate voided</numerusform>
                <numerusform>%n certificates voided</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n certificates to issue</source>
            <translation>
                <numerusform>%n certificate to issue</numerusform>
                <numerusform>%n certificates to issue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions to come</source>
            <translation>
                <numerusform>%n session to come</numerusform>
                <numerusform>%n sessions to come</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n certificates sent to the printer</source>
            <translation>
                <numerusform>%n certificate sent to the printer</numerusform>
                <numerusform>%n certificates sent to the printer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n certificates saved</source>
            <translation>
                <numerusform>%n certificate saved</numerusform>
                <numerusform>%n certificates saved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n certificates issued</source>
            <translation>
                <numerusform>%n certificate issued</numerusform>
                <numerusform>%n certificates issued</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n others too.</source>
            <translation>
                <numerusform>%n other too.</numerusform>
                <numerusform>%n others too.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Companies</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answers so far</source>
            <translation>
                <numerusform>%n answer so far</numerusform>
                <numerusform>%n answers so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n companies</source>
            <translation>
                <numerusform>%n company</numerusform>
                <numerusform>%n companies</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Company</name>
        <message numerus="yes">
            <source>%n answers so far</source>
            <translation>
                <numerusform>%n answer so far</numerusform>
                <numerusform>%n answers so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n actions agreed</source>
            <translation>
                <numerusform>%n action agreed</numerusform>
                <numerusform>%n actions agreed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Effect</name>
        <message numerus="yes">
            <source>%n firm(s)</source>
            <translation>
                <numerusform>%n firm</numerusform>
                <numerusform>%n firms</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Forms</name>
        <message numerus="yes">
            <source>%n answers move to version {version}.</source>
            <translation>
                <numerusform>%n answer moves to version {version}.</numerusform>
                <numerusform>%n answers move to version {version}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>of which %n score</source>
            <translation>
                <numerusform>of which %n scores</numerusform>
                <numerusform>of which %n score</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open analyses</source>
            <translation>
                <numerusform>%n open analysis</numerusform>
                <numerusform>%n open analyses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finished</source>
            <translation>
                <numerusform>%n finished</numerusform>
                <numerusform>%n finished</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes to version {base}.</source>
            <translation>
                <numerusform>%n change to version {base}.</numerusform>
                <numerusform>%n changes to version {base}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open analyses go on with the version they were begun with.</source>
            <translation>
                <numerusform>%n open analysis goes on with the version it was begun with.</numerusform>
                <numerusform>%n open analyses go on with the version they were begun with.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n places to correct before the form can be used.</source>
            <translation>
                <numerusform>%n place to correct before the form can be used.</numerusform>
                <numerusform>%n places to correct before the form can be used.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportList</name>
        <message numerus="yes">
            <source>Take in %n companies</source>
            <translation>
                <numerusform>Take in %n company</numerusform>
                <numerusform>Take in %n companies</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n companies stayed: somebody has worked with them.</source>
            <translation>
                <numerusform>%n company stayed: somebody has worked with it.</numerusform>
                <numerusform>%n companies stayed: somebody has worked with them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were in the list already.</source>
            <translation>
                <numerusform>%n was in the list already.</numerusform>
                <numerusform>%n were in the list already.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows were not taken: {why}.</source>
            <translation>
                <numerusform>%n row was not taken: {why}.</numerusform>
                <numerusform>%n rows were not taken: {why}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n companies were taken in.</source>
            <translation>
                <numerusform>%n company was taken in.</numerusform>
                <numerusform>%n companies were taken in.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Interview</name>
        <message numerus="yes">
            <source>%n advisor note(s) hidden</source>
            <translation>
                <numerusform>%n advisor note hidden</numerusform>
                <numerusform>%n advisor notes hidden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n advisor note(s) shown</source>
            <translation>
                <numerusform>%n advisor note shown</numerusform>
                <numerusform>%n advisor notes shown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Show %n more</numerusform>
                <numerusform>Show %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) left of {seats}</source>
            <translation>
                <numerusform>%n place left of {seats}</numerusform>
                <numerusform>%n places left of {seats}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Keying</name>
        <message numerus="yes">
            <source>%n contradictions</source>
            <translation>
                <numerusform>%n contradiction</numerusform>
                <numerusform>%n contradictions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Needs</name>
        <message numerus="yes">
            <source>%n firm(s)</source>
            <translation>
                <numerusform>%n firm</numerusform>
                <numerusform>%n firms</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seat(s)</source>
            <translation>
                <numerusform>%n seat</numerusform>
                <numerusform>%n seats</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message numerus="yes">
            <source>%n computers</source>
            <translation>
                <numerusform>%n computer</numerusform>
                <numerusform>%n computers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Plan</name>
        <message numerus="yes">
            <source>%n place(s) left</source>
            <translation>
                <numerusform>%n place left</numerusform>
                <numerusform>%n places left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Publication</name>
        <message numerus="yes">
            <source>%n firm(s)</source>
            <translation>
                <numerusform>%n firm</numerusform>
                <numerusform>%n firms</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message numerus="yes">
            <source>How the questions worked in %n firm(s)</source>
            <translation>
                <numerusform>How the questions worked in %n firm</numerusform>
                <numerusform>How the questions worked in %n firms</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cronbach's alpha {alpha} · %n firm(s) answered everything</source>
            <translation>
                <numerusform>Cronbach's alpha {alpha} · %n firm answered everything</numerusform>
                <numerusform>Cronbach's alpha {alpha} · %n firms answered everything</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Alpha from %n firm(s) that answered everything</source>
            <translation>
                <numerusform>Alpha from %n firm that answered everything</numerusform>
                <numerusform>Alpha from %n firms that answered everything</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message numerus="yes">
            <source>%n decision(s)</source>
            <translation>
                <numerusform>%n decision</numerusform>
                <numerusform>%n decisions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Result</name>
        <message numerus="yes">
            <source>%n not known</source>
            <translation>
                <numerusform>%n not known</numerusform>
                <numerusform>%n not known</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more agreed</source>
            <translation>
                <numerusform>and %n more agreed</numerusform>
                <numerusform>and %n more agreed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n area(s) measured, at least 5 are needed</source>
            <translation>
                <numerusform>%n area measured, at least 5 are needed</numerusform>
                <numerusform>%n areas measured, at least 5 are needed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message numerus="yes">
            <source>%n companies</source>
            <translation>
                <numerusform>%n company</numerusform>
                <numerusform>%n companies</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n analyses</source>
            <translation>
                <numerusform>%n analysis</numerusform>
                <numerusform>%n analyses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interviews</source>
            <translation>
                <numerusform>%n interview</numerusform>
                <numerusform>%n interviews</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n certificates</source>
            <translation>
                <numerusform>%n certificate</numerusform>
                <numerusform>%n certificates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SurveyImport</name>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take in %n answer(s)</source>
            <translation>
                <numerusform>Take in %n answer</numerusform>
                <numerusform>Take in %n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) taken in.</source>
            <translation>
                <numerusform>%n answer taken in.</numerusform>
                <numerusform>%n answers taken in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n companies stayed: somebody has worked with them.</source>
            <translation>
                <numerusform>%n company stayed: somebody has worked with it.</numerusform>
                <numerusform>%n companies stayed: somebody has worked with them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new companies.</source>
            <translation>
                <numerusform>%n new company.</numerusform>
                <numerusform>%n new companies.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message numerus="yes">
            <source>%n changes are set aside</source>
            <translation>
                <numerusform>%n change is set aside</numerusform>
                <numerusform>%n changes are set aside</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files are not sent</source>
            <translation>
                <numerusform>%n file is not sent</numerusform>
                <numerusform>%n files are not sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n companies</source>
            <translation>
                <numerusform>%n company</numerusform>
                <numerusform>%n companies</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes are waiting</source>
            <translation>
                <numerusform>%n change is waiting</numerusform>
                <numerusform>%n changes are waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n values changed in two places</source>
            <translation>
                <numerusform>%n value changed in two places</numerusform>
                <numerusform>%n values changed in two places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncLog</name>
        <message numerus="yes">
            <source>Sent %n changes</source>
            <translation>
                <numerusform>Sent %n change</numerusform>
                <numerusform>Sent %n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fetched %n changes</source>
            <translation>
                <numerusform>Fetched %n change</numerusform>
                <numerusform>Fetched %n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A check against the shared database corrected %n rows</source>
            <translation>
                <numerusform>A check against the shared database corrected %n row</numerusform>
                <numerusform>A check against the shared database corrected %n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files are too large to be sent</source>
            <translation>
                <numerusform>%n file is too large to be sent</numerusform>
                <numerusform>%n files are too large to be sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were set aside</source>
            <translation>
                <numerusform>%n change was set aside</numerusform>
                <numerusform>%n changes were set aside</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message numerus="yes">
            <source>%n participants</source>
            <translation>
                <numerusform>%n participant</numerusform>
                <numerusform>%n participants</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n agreed actions open</source>
            <translation>
                <numerusform>%n agreed action open</numerusform>
                <numerusform>%n agreed actions open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Analysis under way: %n answers</source>
            <translation>
                <numerusform>Analysis under way: %n answer</numerusform>
                <numerusform>Analysis under way: %n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>oldest %n days: {firm}</source>
            <translation>
                <numerusform>oldest %n day: {firm}</numerusform>
                <numerusform>oldest %n days: {firm}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n analyses</source>
            <translation>
                <numerusform>%n analysis</numerusform>
                <numerusform>%n analyses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interviews</source>
            <translation>
                <numerusform>%n interview</numerusform>
                <numerusform>%n interviews</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes wait to be sent.</source>
            <translation>
                <numerusform>%n change waits to be sent.</numerusform>
                <numerusform>%n changes wait to be sent.</numerusform>
            </translation>
        </message>
    </context>
</TS>
