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
            <translation>bara här</translation>
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
