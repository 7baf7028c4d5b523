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
            <translation>vain tällä</translation>
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
