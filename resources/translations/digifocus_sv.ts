<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
    <context>
        <name>Commands</name>
        <message>
            <source>Show the keys</source>
            <translation>Visa tangenterna</translation>
        </message>
        <message>
            <source>Go to the next part</source>
            <translation>Gå till nästa del</translation>
        </message>
        <message>
            <source>Go to the previous part</source>
            <translation>Gå till föregående del</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>Make the text larger</source>
            <translation>Gör texten större</translation>
        </message>
        <message>
            <source>Make the text smaller</source>
            <translation>Gör texten mindre</translation>
        </message>
        <message>
            <source>Set the text to its normal size</source>
            <translation>Återställ textens storlek</translation>
        </message>
        <message>
            <source>Go to a company or do something</source>
            <translation>Gå till ett företag eller gör något</translation>
        </message>
    </context>
    <context>
        <name>Companies</name>
        <message>
            <source>Filter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove from filters</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep as a filter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose a condition first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Target group</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove all conditions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>late {date}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Last</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Companies</source>
            <translation>Företag</translation>
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To the list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open the firm</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search by name, place, business ID…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New company</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Selected firm</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>%n companies</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Analysed, not interviewed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No business ID yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{id} (example)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The analysis has not been made yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Analysis under way</source>
            <translation>Analys pågår</translation>
        </message>
        <message>
            <source>Interview under way</source>
            <translation>Intervju pågår</translation>
        </message>
        <message>
            <source>A certificate can be given</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Analysed and interviewed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{organisation} has this firm</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It takes about half an hour.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>%n answers so far</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>The firm has not agreed to share its file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Begun {date}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Analysis made {date}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Start analysis</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Continue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Start interview</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Give certificate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>See result</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Analysis begun</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Analysis made</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Interview begun</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Interview held</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Certificate given: {what}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In training: {what}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Call: {what}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Contacted</source>
            <translation>Kontaktad</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>Keys</source>
            <translation>Tangenter</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
    </context>
    <context>
        <name>ModeBar</name>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Go to a company or do something…</source>
            <translation>Gå till ett företag eller gör något…</translation>
        </message>
        <message>
            <source>Nothing was found.</source>
            <translation>Inget hittades.</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Träffar</translation>
        </message>
        <message>
            <source>Go to or do</source>
            <translation>Gå till eller gör</translation>
        </message>
    </context>
    <context>
        <name>PdfPreview</name>
        <message>
            <source>{name}, page {page} of {count}</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Today</source>
            <translation>I dag</translation>
        </message>
        <message>
            <source>Companies</source>
            <translation>Företag</translation>
        </message>
        <message>
            <source>Trainings</source>
            <translation>Utbildningar</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Intyg</translation>
        </message>
        <message>
            <source>Invoicing</source>
            <translation>Fakturering</translation>
        </message>
        <message>
            <source>Monitoring</source>
            <translation>Uppföljning</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Synkronisering</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Inställningar</translation>
        </message>
        <message numerus="yes">
            <source>%n decision(s)</source>
            <translation>
                <numerusform>%n beslut</numerusform>
                <numerusform>%n beslut</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n väntar</numerusform>
                <numerusform>%n väntar</numerusform>
            </translation>
        </message>
        <message>
            <source>not saving</source>
            <translation>sparas inte</translation>
        </message>
        <message>
            <source>up to date</source>
            <translation>aktuell</translation>
        </message>
        <message>
            <source>not shared</source>
            <translation>inte delad</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Meny</translation>
        </message>
    </context>
    <context>
        <name>SavedLine</name>
        <message>
            <source>Saving…</source>
            <translation>Sparar…</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Inte sparat</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>Sparat {time}</translation>
        </message>
        <message>
            <source>Saved on this computer {time}</source>
            <translation>Sparat på den här datorn {time}</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear the search</source>
            <translation>Töm sökningen</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>Not yet contacted</source>
            <translation>Inte ännu kontaktad</translation>
        </message>
        <message>
            <source>Contacted</source>
            <translation>Kontaktad</translation>
        </message>
        <message>
            <source>Analysis under way</source>
            <translation>Analys pågår</translation>
        </message>
        <message>
            <source>Analysed</source>
            <translation>Analyserad</translation>
        </message>
        <message>
            <source>Interview under way</source>
            <translation>Intervju pågår</translation>
        </message>
        <message>
            <source>Interviewed</source>
            <translation>Intervjuad</translation>
        </message>
        <message>
            <source>Applied for training</source>
            <translation>Sökt till utbildning</translation>
        </message>
        <message>
            <source>In training</source>
            <translation>I utbildning</translation>
        </message>
        <message>
            <source>Certificate due</source>
            <translation>Intyg väntar</translation>
        </message>
        <message>
            <source>Certificate given</source>
            <translation>Intyg givet</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Something went wrong. What was saved is safe. If it happens again, start the program anew.</source>
            <translation>Något gick fel. Det som sparats finns kvar. Starta om programmet om det händer igen.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>today</source>
            <translation>i dag</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>i går</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>i morgon</translation>
        </message>
    </context>
    <context>
        <name>WorkStrip</name>
        <message>
            <source>Stop</source>
            <translation>Avbryt</translation>
        </message>
    </context>
</TS>
