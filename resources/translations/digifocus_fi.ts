<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
    <context>
        <name>Commands</name>
        <message>
            <source>Show the keys</source>
            <translation>Näytä näppäimet</translation>
        </message>
        <message>
            <source>Go to the next part</source>
            <translation>Siirry seuraavaan osaan</translation>
        </message>
        <message>
            <source>Go to the previous part</source>
            <translation>Siirry edelliseen osaan</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Kumoa</translation>
        </message>
        <message>
            <source>Make the text larger</source>
            <translation>Suurenna tekstiä</translation>
        </message>
        <message>
            <source>Make the text smaller</source>
            <translation>Pienennä tekstiä</translation>
        </message>
        <message>
            <source>Set the text to its normal size</source>
            <translation>Palauta tekstin koko</translation>
        </message>
        <message>
            <source>Go to a company or do something</source>
            <translation>Siirry yritykseen tai tee jotain</translation>
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
            <translation>Yritykset</translation>
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
            <translation>Analyysi kesken</translation>
        </message>
        <message>
            <source>Interview under way</source>
            <translation>Haastattelu kesken</translation>
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
            <translation>Yhteys otettu</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>Keys</source>
            <translation>Näppäimet</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
    </context>
    <context>
        <name>ModeBar</name>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Go to a company or do something…</source>
            <translation>Siirry yritykseen tai tee jotain…</translation>
        </message>
        <message>
            <source>Nothing was found.</source>
            <translation>Mitään ei löytynyt.</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Löydetyt</translation>
        </message>
        <message>
            <source>Go to or do</source>
            <translation>Siirry tai tee</translation>
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
            <translation>Tänään</translation>
        </message>
        <message>
            <source>Companies</source>
            <translation>Yritykset</translation>
        </message>
        <message>
            <source>Trainings</source>
            <translation>Koulutukset</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Todistukset</translation>
        </message>
        <message>
            <source>Invoicing</source>
            <translation>Laskutus</translation>
        </message>
        <message>
            <source>Monitoring</source>
            <translation>Seuranta</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Synkronointi</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Asetukset</translation>
        </message>
        <message numerus="yes">
            <source>%n decision(s)</source>
            <translation>
                <numerusform>%n päätös</numerusform>
                <numerusform>%n päätöstä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n odottaa</numerusform>
                <numerusform>%n odottaa</numerusform>
            </translation>
        </message>
        <message>
            <source>not saving</source>
            <translation>ei tallennu</translation>
        </message>
        <message>
            <source>up to date</source>
            <translation>ajan tasalla</translation>
        </message>
        <message>
            <source>not shared</source>
            <translation>ei jaettu</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Valikko</translation>
        </message>
    </context>
    <context>
        <name>SavedLine</name>
        <message>
            <source>Saving…</source>
            <translation>Tallennetaan…</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Ei tallentunut</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>Tallessa {time}</translation>
        </message>
        <message>
            <source>Saved on this computer {time}</source>
            <translation>Tallessa tällä koneella {time}</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear the search</source>
            <translation>Tyhjennä haku</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>Not yet contacted</source>
            <translation>Ei vielä yhteyttä</translation>
        </message>
        <message>
            <source>Contacted</source>
            <translation>Yhteys otettu</translation>
        </message>
        <message>
            <source>Analysis under way</source>
            <translation>Analyysi kesken</translation>
        </message>
        <message>
            <source>Analysed</source>
            <translation>Analysoitu</translation>
        </message>
        <message>
            <source>Interview under way</source>
            <translation>Haastattelu kesken</translation>
        </message>
        <message>
            <source>Interviewed</source>
            <translation>Haastateltu</translation>
        </message>
        <message>
            <source>Applied for training</source>
            <translation>Hakenut koulutukseen</translation>
        </message>
        <message>
            <source>In training</source>
            <translation>Koulutuksessa</translation>
        </message>
        <message>
            <source>Certificate due</source>
            <translation>Todistus odottaa</translation>
        </message>
        <message>
            <source>Certificate given</source>
            <translation>Todistus annettu</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Undo</source>
            <translation>Kumoa</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Something went wrong. What was saved is safe. If it happens again, start the program anew.</source>
            <translation>Jokin meni pieleen. Tallennettu on tallessa. Jos tämä toistuu, käynnistä ohjelma uudelleen.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>today</source>
            <translation>tänään</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>eilen</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>huomenna</translation>
        </message>
    </context>
    <context>
        <name>WorkStrip</name>
        <message>
            <source>Stop</source>
            <translation>Keskeytä</translation>
        </message>
    </context>
</TS>
