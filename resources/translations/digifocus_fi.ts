<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
    <context>
        <name>Advice</name>
        <message>
            <source>Company or person</source>
            <translation>Yritys tai henkilö</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Päivä</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuuttia</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Tapa</translation>
        </message>
        <message>
            <source>Who it was for</source>
            <translation>Keitä neuvottiin</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kunta</translation>
        </message>
        <message>
            <source>What was talked about</source>
            <translation>Mistä puhuttiin</translation>
        </message>
        <message>
            <source>What the firm does next</source>
            <translation>Mitä yritys tekee seuraavaksi</translation>
        </message>
        <message>
            <source>By when</source>
            <translation>Mihin mennessä</translation>
        </message>
        <message>
            <source>Kind of advice</source>
            <translation>Neuvonnan laji</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>Aiheet</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Poista</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Ei tiedossa</translation>
        </message>
        <message>
            <source>Change the advice</source>
            <translation>Muuta neuvontaa</translation>
        </message>
        <message>
            <source>New advice</source>
            <translation>Uusi neuvonta</translation>
        </message>
        <message>
            <source>In the list of companies</source>
            <translation>Yritysluettelossa</translation>
        </message>
        <message>
            <source>Choose a company of the list, or write anybody's name.</source>
            <translation>Valitse yritys luettelosta tai kirjoita kenen tahansa nimi.</translation>
        </message>
        <message>
            <source>Short and open advice</source>
            <translation>Lyhyt ja avoin neuvonta</translation>
        </message>
        <message>
            <source>Advice given</source>
            <translation>Annettu neuvonta</translation>
        </message>
        <message>
            <source>No advice has been written down yet.</source>
            <translation>Neuvontaa ei ole vielä kirjattu.</translation>
        </message>
        <message>
            <source>A call, a visit or a talk at an event takes a minute to write down.</source>
            <translation>Puhelun, käynnin tai juttelun tapahtumassa kirjaa minuutissa.</translation>
        </message>
        <message>
            <source>Advice written down.</source>
            <translation>Neuvonta kirjattu.</translation>
        </message>
        <message>
            <source>Advice saved.</source>
            <translation>Neuvonta tallennettu.</translation>
        </message>
        <message>
            <source>Advice removed.</source>
            <translation>Neuvonta poistettu.</translation>
        </message>
        <message>
            <source>Save the advice</source>
            <translation>Tallenna neuvonta</translation>
        </message>
        <message>
            <source>The advisors of your organisation see this.</source>
            <translation>Oman organisaation neuvojat näkevät tämän.</translation>
        </message>
        <message>
            <source>The firm may read this.</source>
            <translation>Yritys saa lukea tämän.</translation>
        </message>
        <message>
            <source>For advisors only, never for the firm.</source>
            <translation>Vain neuvojille, ei koskaan yritykselle.</translation>
        </message>
        <message>
            <source>For you alone.</source>
            <translation>Vain sinulle.</translation>
        </message>
        <message>
            <source>short</source>
            <translation>lyhyt</translation>
        </message>
        <message>
            <source>open</source>
            <translation>avoin</translation>
        </message>
        <message numerus="yes">
            <source>%n times</source>
            <translation>
                <numerusform>%n kerta</numerusform>
                <numerusform>%n kertaa</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n companies</source>
            <translation>
                <numerusform>%n yritys</numerusform>
                <numerusform>%n yritystä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n others</source>
            <translation>
                <numerusform>%n muu</numerusform>
                <numerusform>%n muuta</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n municipalities</source>
            <translation>
                <numerusform>%n kunta</numerusform>
                <numerusform>%n kuntaa</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AdviceCounts</name>
        <message>
            <source>All</source>
            <translation>Kaikki</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Alkaen</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Asti</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisaatio</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Teema</translation>
        </message>
        <message>
            <source>Target group</source>
            <translation>Kohderyhmä</translation>
        </message>
        <message>
            <source>Broken down by</source>
            <translation>Erittely</translation>
        </message>
        <message>
            <source>Give a day, for example 30.11.2026.</source>
            <translation>Anna päivä, esimerkiksi 30.11.2026.</translation>
        </message>
        <message>
            <source>The last day is before the first.</source>
            <translation>Viimeinen päivä on ennen ensimmäistä.</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Kuukausi</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kunta</translation>
        </message>
        <message>
            <source>Rules departed from</source>
            <translation>Säännöt, joista poikettiin</translation>
        </message>
        <message>
            <source>A figure of the rules, not of advisors: a step that is often left out is a reason to mend the form. Advisors are not told apart.</source>
            <translation>Luku kertoo säännöistä, ei neuvojista: jos askel jätetään usein pois, lomaketta on syytä korjata. Neuvojia ei eritellä.</translation>
        </message>
        <message>
            <source>The proposal was changed in {changed} of {plans} interviewed firms ({share} %)</source>
            <translation>Ehdotusta muutettiin: {changed} yritystä {plans} haastatellusta ({share} %)</translation>
        </message>
        <message>
            <source>Something left out in {dropped}, moved in {moved}, added in {added}.</source>
            <translation>Yrityksiä, joissa jotakin jätettiin pois: {dropped}, siirrettiin: {moved}, lisättiin: {added}.</translation>
        </message>
        <message>
            <source>Reasons given: {reasons}</source>
            <translation>Annetut syyt: {reasons}</translation>
        </message>
        <message>
            <source>Too few interviews to tell of the rules.</source>
            <translation>Haastatteluja on liian vähän, jotta säännöistä voi sanoa jotakin.</translation>
        </message>
        <message>
            <source>Interviewed firms: {plans}. The figures are shown from {least} on.</source>
            <translation>Haastateltuja yrityksiä: {plans}. Luvut näytetään, kun niitä on vähintään {least}.</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>Kaikki yhteensä</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>Lyhyt</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Aika</translation>
        </message>
        <message>
            <source>Firms</source>
            <translation>Yrityksiä</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Avoin</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>Muille</translation>
        </message>
        <message>
            <source>Proposed step</source>
            <translation>Ehdotettu askel</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Jätetty pois</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Siirretty</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Lisätty</translation>
        </message>
        <message>
            <source>A step in the advisor's own words</source>
            <translation>Neuvojan omin sanoin kirjoittama askel</translation>
        </message>
        <message>
            <source>advice given</source>
            <translation>annettu neuvonta</translation>
        </message>
        <message>
            <source>Short and open advice</source>
            <translation>Lyhyt ja avoin neuvonta</translation>
        </message>
        <message>
            <source>Departures from the rules</source>
            <translation>Poikkeamat säännöistä</translation>
        </message>
        <message>
            <source>Advice given</source>
            <translation>Annettu neuvonta</translation>
        </message>
        <message>
            <source>No advice fits these conditions.</source>
            <translation>Ehtoihin sopivaa neuvontaa ei ole.</translation>
        </message>
        <message>
            <source>Short and open advice is written down with F4.</source>
            <translation>Lyhyt ja avoin neuvonta kirjataan näppäimellä F4.</translation>
        </message>
        <message>
            <source>Short advice belongs to the trainings, open advice is for all; neither needs a contract and neither is one of the interviews. Advice on two themes counts in both rows.</source>
            <translation>Lyhyt digineuvonta kuuluu koulutuksiin, avoin digineuvonta on kaikille. Kumpaankaan ei tarvita sopimusta, eikä kumpikaan ole digineuvontahaastattelu. Kahden teeman neuvonta on mukana kummankin rivillä.</translation>
        </message>
    </context>
    <context>
        <name>Alone</name>
        <message>
            <source>Thank you! All questions are done.</source>
            <translation>Kiitos! Kaikkiin kysymyksiin on vastattu.</translation>
        </message>
        <message>
            <source>Should the advisor go on?</source>
            <translation>Jatkaako neuvoja?</translation>
        </message>
        <message>
            <source>Your answers are saved on this computer. Give it back to the advisor, who goes on with the code.</source>
            <translation>Vastauksesi ovat tallessa tällä koneella. Anna kone takaisin neuvojalle, joka jatkaa koodilla.</translation>
        </message>
        <message>
            <source>The advisor's code</source>
            <translation>Neuvojan koodi</translation>
        </message>
        <message>
            <source>If the code is forgotten: the recovery passphrase of this computer.</source>
            <translation>Jos koodi unohtui, kirjoita tämän koneen palautuslause.</translation>
        </message>
        <message>
            <source>Back to the questions</source>
            <translation>Takaisin kysymyksiin</translation>
        </message>
        <message>
            <source>The advisor goes on</source>
            <translation>Neuvoja jatkaa</translation>
        </message>
    </context>
    <context>
        <name>Analysis</name>
        <message>
            <source>Question {place}/{count}</source>
            <translation>Kysymys {place}/{count}</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Poista</translation>
        </message>
        <message>
            <source>Remove {what}</source>
            <translation>Poista {what}</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Valitse</translation>
        </message>
        <message>
            <source>Delete the analysis</source>
            <translation>Poista analyysi</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Poistettu</translation>
        </message>
        <message>
            <source>The analysis was deleted</source>
            <translation>Analyysi on poistettu</translation>
        </message>
        <message>
            <source>I want to develop in this</source>
            <translation>Haluan kehittyä tässä</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Muistiinpano</translation>
        </message>
        <message>
            <source>A note beside this answer</source>
            <translation>Muistiinpano tähän vastaukseen</translation>
        </message>
        <message>
            <source>Advisor's rating, seen together with the firm</source>
            <translation>Neuvojan havainto yhdessä katsottuna</translation>
        </message>
        <message>
            <source>Advisor's rating</source>
            <translation>Neuvojan havainto</translation>
        </message>
        <message>
            <source>And how do you see your start now? The same scale, 0–4</source>
            <translation>Entä miten arvioit lähtötilanteesi nyt? Sama asteikko, 0–4</translation>
        </message>
        <message>
            <source>The start as seen now</source>
            <translation>Lähtötilanne nyt arvioituna</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Ei vastausta</translation>
        </message>
        <message>
            <source>At the first measurement: {answer}</source>
            <translation>Lähtömittauksessa: {answer}</translation>
        </message>
        <message>
            <source>Agreed in the interview; the firm's own answer was {value}.</source>
            <translation>Sovittu haastattelussa; yrityksen oma vastaus oli {value}.</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Osiot</translation>
        </message>
        <message>
            <source>See the result</source>
            <translation>Katso tulosta</translation>
        </message>
        <message>
            <source>How far the analysis is</source>
            <translation>Analyysin eteneminen</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Edellinen</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Valmis</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Seuraava</translation>
        </message>
        <message>
            <source>This is the first question.</source>
            <translation>Tämä on ensimmäinen kysymys.</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>En tiedä</translation>
        </message>
        <message>
            <source>Does not concern us</source>
            <translation>Ei koske meitä</translation>
        </message>
        <message>
            <source>passed over</source>
            <translation>ohitettu</translation>
        </message>
        <message>
            <source>not offered any more: {answer}</source>
            <translation>ei enää tarjolla: {answer}</translation>
        </message>
        <message>
            <source>Quick survey</source>
            <translation>Pikakartoitus</translation>
        </message>
        <message>
            <source>End measurement</source>
            <translation>Loppumittaus</translation>
        </message>
        <message>
            <source>A year later</source>
            <translation>Vuosi myöhemmin</translation>
        </message>
        <message>
            <source>finished</source>
            <translation>valmis</translation>
        </message>
        <message>
            <source>almost done</source>
            <translation>kohta valmis</translation>
        </message>
        <message numerus="yes">
            <source>about %n min left</source>
            <translation>
                <numerusform>noin %n min jäljellä</numerusform>
                <numerusform>noin %n min jäljellä</numerusform>
            </translation>
        </message>
        <message>
            <source>Keys: + one more, ↑ ↓ question, Enter next</source>
            <translation>Näppäimet: + lisää yksi, ↑ ↓ kysymys, Enter seuraava</translation>
        </message>
        <message>
            <source>Keys: {figures} answer, ? don't know, ↑ ↓ question, Enter next</source>
            <translation>Näppäimet: {figures} vastaus, ? en tiedä, ↑ ↓ kysymys, Enter seuraava</translation>
        </message>
        <message>
            <source>Keys: {figures} tick, Enter next</source>
            <translation>Näppäimet: {figures} valinta, Enter seuraava</translation>
        </message>
        <message>
            <source>Keys: ↑ ↓ choose, Enter next</source>
            <translation>Näppäimet: ↑ ↓ valinta, Enter seuraava</translation>
        </message>
        <message>
            <source>Keys: Ctrl+Enter next, PgUp PgDn section</source>
            <translation>Näppäimet: Ctrl+Enter seuraava, PgUp PgDn osio</translation>
        </message>
        <message>
            <source>Keys: ↑ ↓ question, Enter next</source>
            <translation>Näppäimet: ↑ ↓ kysymys, Enter seuraava</translation>
        </message>
        <message>
            <source>Answer this first: it decides which questions concern the firm.</source>
            <translation>Vastaa ensin tähän: se ratkaisee, mitkä kysymykset koskevat yritystä.</translation>
        </message>
        <message numerus="yes">
            <source>“Does not concern us” was chosen for %n question(s). Go through them together: do they really not concern the firm?</source>
            <translation>
                <numerusform>”Ei koske meitä” on valittu %n kysymykseen. Käykää se yhdessä läpi: eikö se todella koske yritystä?</numerusform>
                <numerusform>”Ei koske meitä” on valittu %n kysymykseen. Käykää ne yhdessä läpi: eivätkö ne todella koske yritystä?</numerusform>
            </translation>
        </message>
        <message>
            <source>No result can be counted from the answers yet: too few questions are answered. Go on together from here.</source>
            <translation>Vastauksista ei voi vielä laskea tulosta: liian harvaan kysymykseen on vastattu. Jatkakaa yhdessä tästä.</translation>
        </message>
        <message>
            <source>This analysis is not here any more.</source>
            <translation>Tätä analyysia ei enää ole tällä koneella.</translation>
        </message>
        <message>
            <source>This analysis cannot be opened: it was made with a newer version of the program. Update the program and sync.</source>
            <translation>Analyysia ei voi avata: se on tehty ohjelman uudemmalla versiolla. Päivitä ohjelma ja synkronoi.</translation>
        </message>
        <message>
            <source>Choose at most {max}.</source>
            <translation>Valitse enintään {max}.</translation>
        </message>
        <message>
            <source>“{answer}” is not offered any more, because an earlier answer has changed. It is kept, but does not count. Choose again.</source>
            <translation>”{answer}” ei ole enää tarjolla, koska aiempi vastaus muuttui. Se säilyy, mutta sitä ei lasketa mukaan. Valitse uudelleen.</translation>
        </message>
        <message>
            <source>None of the options fits the earlier answers.</source>
            <translation>Mikään vaihtoehto ei sovi aiempiin vastauksiin.</translation>
        </message>
        <message>
            <source>This is a proposal and no answer yet. Go on with Next or Enter to accept it, or change it.</source>
            <translation>Tämä on ehdotus eikä vielä vastaus. Hyväksy se jatkamalla (Seuraava tai Enter), tai vaihda se.</translation>
        </message>
        <message>
            <source>Add: {label}</source>
            <translation>Lisää: {label}</translation>
        </message>
        <message>
            <source>So far: {count}. Add one more, or go on with Next.</source>
            <translation>Tähän mennessä: {count}. Lisää yksi, tai jatka painikkeella Seuraava.</translation>
        </message>
        <message>
            <source>None yet. Add one, or go on with Next.</source>
            <translation>Ei vielä yhtään. Lisää yksi, tai jatka painikkeella Seuraava.</translation>
        </message>
    </context>
    <context>
        <name>AnalysisKeys</name>
        <message>
            <source>Advisor's rating</source>
            <translation>Neuvojan havainto</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Muistiinpano</translation>
        </message>
        <message>
            <source>Answer; after Enter the start as seen now</source>
            <translation>Vastaus, ja Enterin jälkeen lähtötilanne nyt arvioituna</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Vastaa</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>En tiedä</translation>
        </message>
        <message>
            <source>Does not concern us</source>
            <translation>Ei koske meitä</translation>
        </message>
        <message>
            <source>Question before or after</source>
            <translation>Edellinen tai seuraava kysymys</translation>
        </message>
        <message>
            <source>The start as seen now, then the next question</source>
            <translation>Lähtötilanne nyt arvioituna, sitten seuraava kysymys</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>Seuraava kysymys</translation>
        </message>
        <message>
            <source>Section before or after</source>
            <translation>Edellinen tai seuraava osio</translation>
        </message>
        <message>
            <source>One more of what repeats</source>
            <translation>Lisää yksi toistuvaan kohtaan</translation>
        </message>
        <message>
            <source>Clear the answer</source>
            <translation>Tyhjennä vastaus</translation>
        </message>
        <message>
            <source>Undo the last answer</source>
            <translation>Peru viimeisin vastaus</translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message numerus="yes">
            <source>%n answer(s) could not be saved on this computer. They are still on the screen: check that the disk has room, then try again.</source>
            <translation>
                <numerusform>%n vastaus ei tallentunut tälle koneelle. Se näkyy yhä ruudulla: tarkista, että levyllä on tilaa, ja yritä uudelleen.</numerusform>
                <numerusform>%n vastausta ei tallentunut tälle koneelle. Ne näkyvät yhä ruudulla: tarkista, että levyllä on tilaa, ja yritä uudelleen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) have no answer yet. Finish again to leave them as they are.</source>
            <translation>
                <numerusform>%n kysymys on vielä vastaamatta. Paina Valmis uudelleen, jos se jää näin.</numerusform>
                <numerusform>%n kysymystä on vielä vastaamatta. Paina Valmis uudelleen, jos ne jäävät näin.</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Yritä uudelleen</translation>
        </message>
        <message>
            <source>Yes, that is right</source>
            <translation>Kyllä, näin on</translation>
        </message>
        <message>
            <source>Show the first one</source>
            <translation>Näytä ensimmäinen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Takaisin</translation>
        </message>
    </context>
    <context>
        <name>Certificates</name>
        <message>
            <source>Issue certificates</source>
            <translation>Anna todistukset</translation>
        </message>
        <message>
            <source>All who meet the condition</source>
            <translation>Kaikki ehdon täyttävät</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>Osallistujat</translation>
        </message>
        <message>
            <source>The limit of {limit} % of the hours is a default; the programme has not decided it.</source>
            <translation>Raja {limit} % tunneista on oletus: hanke ei ole päättänyt siitä.</translation>
        </message>
        <message>
            <source>Tick at least one person.</source>
            <translation>Valitse ainakin yksi henkilö.</translation>
        </message>
        <message>
            <source>Issue and print</source>
            <translation>Anna ja tulosta</translation>
        </message>
        <message numerus="yes">
            <source>Issue and print %n certificates</source>
            <translation>
                <numerusform>Anna ja tulosta %n todistus</numerusform>
                <numerusform>Anna ja tulosta %n todistusta</numerusform>
            </translation>
        </message>
        <message>
            <source>Issue and save PDF</source>
            <translation>Anna ja tallenna PDF</translation>
        </message>
        <message numerus="yes">
            <source>Issue and save %n certificates</source>
            <translation>
                <numerusform>Anna ja tallenna %n todistus</numerusform>
                <numerusform>Anna ja tallenna %n todistusta</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n valittu</numerusform>
                <numerusform>%n valittu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n participants</source>
            <translation>
                <numerusform>%n osallistuja</numerusform>
                <numerusform>%n osallistujaa</numerusform>
            </translation>
        </message>
        <message>
            <source>Dated {day} (the last session)</source>
            <translation>Päiväys {day} (viimeinen kerta)</translation>
        </message>
        <message>
            <source>Dated by each one's last session</source>
            <translation>Päiväys kunkin viimeisen kerran mukaan</translation>
        </message>
        <message>
            <source>{dated}, in the language of the receiver</source>
            <translation>{dated}, kieli vastaanottajan mukaan</translation>
        </message>
        <message>
            <source>Issue one certificate</source>
            <translation>Anna todistus yhdelle</translation>
        </message>
        <message>
            <source>The session and the attendance are recorded with it.</source>
            <translation>Koulutuskerta ja läsnäolo kirjataan samalla.</translation>
        </message>
        <message>
            <source>No firm was found. Check the spelling.</source>
            <translation>Yritystä ei löytynyt. Tarkista kirjoitusasu.</translation>
        </message>
        <message>
            <source>Firm</source>
            <translation>Yritys</translation>
        </message>
        <message>
            <source>Name, business ID or person</source>
            <translation>Nimi, Y-tunnus tai henkilö</translation>
        </message>
        <message>
            <source>Another firm</source>
            <translation>Toinen yritys</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Henkilö</translation>
        </message>
        <message>
            <source>Name as it is printed</source>
            <translation>Nimi, kuten se painetaan</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Koulutus</translation>
        </message>
        <message>
            <source>What the session was about</source>
            <translation>Koulutuskerran aihe</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Päivä</translation>
        </message>
        <message>
            <source>Lessons of 45 minutes</source>
            <translation>Oppitunnit (45 min)</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Paikka</translation>
        </message>
        <message>
            <source>Why the certificate is given below the limit</source>
            <translation>Perustelu, kun läsnäolo jää alle rajan</translation>
        </message>
        <message>
            <source>name of the training</source>
            <translation>koulutuksen nimi</translation>
        </message>
        <message>
            <source>d.m.yyyy</source>
            <translation>p.k.vvvv</translation>
        </message>
        <message>
            <source>Held online</source>
            <translation>Pidettiin etänä</translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation>Joku muu</translation>
        </message>
        <message>
            <source>The file is not on this computer.</source>
            <translation>Tiedosto ei ole tällä koneella.</translation>
        </message>
        <message>
            <source>No printer was found.</source>
            <translation>Tulostinta ei löytynyt.</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Todistukset</translation>
        </message>
        <message>
            <source>Print again</source>
            <translation>Tulosta uudelleen</translation>
        </message>
        <message>
            <source>Save PDF</source>
            <translation>Tallenna PDF</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Avaa</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>Mitätöi</translation>
        </message>
        <message>
            <source>Void the certificate</source>
            <translation>Mitätöi todistus</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Älä mitätöi</translation>
        </message>
        <message>
            <source>Why it is voided</source>
            <translation>Miksi se mitätöidään</translation>
        </message>
        <message>
            <source>Write why it is voided.</source>
            <translation>Kirjoita, miksi todistus mitätöidään.</translation>
        </message>
        <message>
            <source>No certificate has been voided.</source>
            <translation>Yhtään todistusta ei ole mitätöity.</translation>
        </message>
        <message>
            <source>A voided certificate stays here with its number and the reason.</source>
            <translation>Mitätöity todistus jää tähän numeroineen ja perusteluineen.</translation>
        </message>
        <message>
            <source>No certificate has been issued yet.</source>
            <translation>Yhtään todistusta ei ole vielä annettu.</translation>
        </message>
        <message>
            <source>An issued certificate stays here and can be printed again as it was.</source>
            <translation>Annettu todistus jää tähän, ja sen voi tulostaa uudelleen samanlaisena.</translation>
        </message>
        <message>
            <source>Show what is due</source>
            <translation>Näytä annettavat</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>The number comes from this computer at once, even offline. An issued certificate never changes.</source>
            <translation>Numero tulee tältä koneelta heti, myös ilman verkkoa. Annettu todistus ei enää muutu.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Asetukset</translation>
        </message>
        <message>
            <source>Preview: {name}</source>
            <translation>Esikatselu: {name}</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Esikatselu</translation>
        </message>
        <message>
            <source>Previous certificate</source>
            <translation>Edellinen todistus</translation>
        </message>
        <message>
            <source>Next certificate</source>
            <translation>Seuraava todistus</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>Koko sivu</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Suurenna</translation>
        </message>
        <message>
            <source>Page orientation</source>
            <translation>Sivun suunta</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>Place of signing</source>
            <translation>Allekirjoituspaikka</translation>
        </message>
        <message>
            <source>Place: last session</source>
            <translation>Paikka: viimeinen kerta</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Tulostin</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>Vaaka</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>Pysty</translation>
        </message>
        <message>
            <source>Receiver's language</source>
            <translation>Vastaanottajan kieli</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Osallistuja</translation>
        </message>
        <message>
            <source>Training and number</source>
            <translation>Koulutus ja numero</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Päiväys</translation>
        </message>
        <message>
            <source>No certificates to issue.</source>
            <translation>Ei annettavia todistuksia.</translation>
        </message>
        <message>
            <source>A certificate comes here when the last session has been marked.</source>
            <translation>Todistus tulee tähän, kun viimeinen kerta on merkitty.</translation>
        </message>
        <message>
            <source>show another certificate</source>
            <translation>näytä toinen todistus</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Väli</translation>
        </message>
        <message>
            <source>tick or untick</source>
            <translation>valitse tai poista valinta</translation>
        </message>
        <message>
            <source>To issue {count}</source>
            <translation>Annettavat {count}</translation>
        </message>
        <message>
            <source>Issued {count}</source>
            <translation>Annetut {count}</translation>
        </message>
        <message>
            <source>Voided {count}</source>
            <translation>Mitätöidyt {count}</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Issue the certificates</source>
            <translation>Anna todistukset</translation>
        </message>
        <message>
            <source>Issued by mistake, taken back at once</source>
            <translation>Annettu vahingossa, peruttu heti</translation>
        </message>
        <message numerus="yes">
            <source>%n certificates voided</source>
            <translation>
                <numerusform>%n todistus mitätöity</numerusform>
                <numerusform>%n todistusta mitätöity</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n certificates to issue</source>
            <translation>
                <numerusform>%n todistus annettavana</numerusform>
                <numerusform>%n todistusta annettavana</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions to come</source>
            <translation>
                <numerusform>%n kerta tulossa</numerusform>
                <numerusform>%n kertaa tulossa</numerusform>
            </translation>
        </message>
        <message>
            <source>given at the end of the programme, earlier on request</source>
            <translation>annetaan hankkeen lopussa, pyydettäessä aiemmin</translation>
        </message>
        <message>
            <source>{number}, voided</source>
            <translation>{number}, mitätöity</translation>
        </message>
        <message>
            <source>Voided {day}: {reason}</source>
            <translation>Mitätöity {day}: {reason}</translation>
        </message>
        <message>
            <source>{attended}/{offered} times</source>
            <translation>{attended}/{offered} kertaa</translation>
        </message>
        <message>
            <source>issued, {number}</source>
            <translation>annettu, {number}</translation>
        </message>
        <message>
            <source>waits for a decision</source>
            <translation>odottaa päätöstä</translation>
        </message>
        <message>
            <source>length of a session missing</source>
            <translation>koulutuskerran pituus puuttuu</translation>
        </message>
        <message>
            <source>was at no session</source>
            <translation>ei läsnäoloja</translation>
        </message>
        <message>
            <source>attended {percent} %, the limit is {limit} %</source>
            <translation>ehto ei täyty: {percent} %, raja {limit} %</translation>
        </message>
        <message>
            <source>The certificate {number} is issued. It is in the list of issued certificates.</source>
            <translation>Todistus {number} on annettu. Se on annettujen luettelossa.</translation>
        </message>
        <message>
            <source>Issuing certificates {done}/{total}</source>
            <translation>Annetaan todistuksia {done}/{total}</translation>
        </message>
        <message>
            <source>Printing {done}/{total}</source>
            <translation>Tulostetaan {done}/{total}</translation>
        </message>
        <message>
            <source>Saving {done}/{total}</source>
            <translation>Tallennetaan {done}/{total}</translation>
        </message>
        <message>
            <source>No printer was found. The certificates are saved as PDF files.</source>
            <translation>Tulostinta ei löytynyt. Todistukset tallennetaan PDF-tiedostoina.</translation>
        </message>
        <message>
            <source>Enter your name in the settings: it is printed under the signature.</source>
            <translation>Kirjoita nimesi asetuksiin: se tulee allekirjoituksen alle.</translation>
        </message>
        <message>
            <source>The certificate is being drawn…</source>
            <translation>Todistusta piirretään…</translation>
        </message>
        <message>
            <source>firm</source>
            <translation>yritys</translation>
        </message>
        <message>
            <source>person</source>
            <translation>henkilö</translation>
        </message>
        <message>
            <source>training</source>
            <translation>koulutus</translation>
        </message>
        <message>
            <source>lessons</source>
            <translation>oppitunnit</translation>
        </message>
        <message>
            <source>place</source>
            <translation>paikka</translation>
        </message>
        <message>
            <source>Still missing: {what}.</source>
            <translation>Puuttuu vielä: {what}.</translation>
        </message>
        <message numerus="yes">
            <source>%n certificates sent to the printer</source>
            <translation>
                <numerusform>%n todistus lähetetty tulostimelle</numerusform>
                <numerusform>%n todistusta lähetetty tulostimelle</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n certificates saved</source>
            <translation>
                <numerusform>%n todistus tallennettu</numerusform>
                <numerusform>%n todistusta tallennettu</numerusform>
            </translation>
        </message>
        <message>
            <source>Certificate {number} issued</source>
            <translation>Todistus {number} annettu</translation>
        </message>
        <message numerus="yes">
            <source>%n certificates issued</source>
            <translation>
                <numerusform>%n todistus annettu</numerusform>
                <numerusform>%n todistusta annettu</numerusform>
            </translation>
        </message>
        <message>
            <source>Not issued to {name}: {reason}</source>
            <translation>Ei annettu, {name}: {reason}</translation>
        </message>
        <message numerus="yes">
            <source>%n others too.</source>
            <translation>
                <numerusform>Lisäksi %n muu.</numerusform>
                <numerusform>Lisäksi %n muuta.</numerusform>
            </translation>
        </message>
        <message>
            <source>The certificates are issued. {reason}</source>
            <translation>Todistukset on annettu. {reason}</translation>
        </message>
        <message>
            <source>Certificate {name}</source>
            <translation>Todistus {name}</translation>
        </message>
        <message>
            <source>{days} not marked</source>
            <translation>{days} merkitsemättä</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>ja %n muu</numerusform>
                <numerusform>ja %n muuta</numerusform>
            </translation>
        </message>
        <message>
            <source>cannot be printed: {characters}</source>
            <translation>ei voi painaa: {characters}</translation>
        </message>
        <message>
            <source>text too long for the page</source>
            <translation>teksti ei mahdu sivulle</translation>
        </message>
    </context>
    <context>
        <name>Change</name>
        <message>
            <source>Area</source>
            <translation>Osa-alue</translation>
        </message>
        <message>
            <source>What changed most</source>
            <translation>Mikä muuttui eniten</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Muutos</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Tulos</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Tulosta</translation>
        </message>
        <message>
            <source>There is nothing to compare yet.</source>
            <translation>Verrattavaa ei vielä ole.</translation>
        </message>
        <message>
            <source>Go on with the measurement</source>
            <translation>Jatka mittausta</translation>
        </message>
        <message>
            <source>Change {first} – {later}</source>
            <translation>Muutos {first} – {later}</translation>
        </message>
        <message>
            <source>roughly {low}–{high}</source>
            <translation>suunnilleen {low}–{high}</translation>
        </message>
        <message>
            <source>before {before}, now {after}, {points}</source>
            <translation>alussa {before}, nyt {after}, {points}</translation>
        </message>
        <message>
            <source>The {shown} largest of {count}</source>
            <translation>Suurimmat {shown}, kaikkiaan {count}</translation>
        </message>
    </context>
    <context>
        <name>ChangePaper</name>
        <message>
            <source>Change, before and now</source>
            <translation>Muutos, ennen ja nyt</translation>
        </message>
    </context>
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
        <message>
            <source>Lock now</source>
            <translation>Lukitse nyt</translation>
        </message>
    </context>
    <context>
        <name>Companies</name>
        <message>
            <source>All</source>
            <translation>Kaikki</translation>
        </message>
        <message>
            <source>Remove from filters</source>
            <translation>Poista suodattimista</translation>
        </message>
        <message>
            <source>Keep as a filter</source>
            <translation>Säilytä suodattimena</translation>
        </message>
        <message>
            <source>Choose a condition first.</source>
            <translation>Valitse ensin rajaus.</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kunta</translation>
        </message>
        <message>
            <source>Target group</source>
            <translation>Kohderyhmä</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Vaihe</translation>
        </message>
        <message>
            <source>Remove all conditions</source>
            <translation>Poista kaikki rajaukset</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Suodata</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Avaa</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Seuraavaksi</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Aikajana</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>ja %n muu</numerusform>
                <numerusform>ja %n muuta</numerusform>
            </translation>
        </message>
        <message>
            <source>late {date}</source>
            <translation>myöhässä {date}</translation>
        </message>
        <message>
            <source>No business ID yet</source>
            <translation>Ei vielä Y-tunnusta</translation>
        </message>
        <message>
            <source>{id} (example)</source>
            <translation>{id} (esimerkki)</translation>
        </message>
        <message>
            <source>The analysis has not been made yet</source>
            <translation>Analyysiä ei ole vielä tehty</translation>
        </message>
        <message>
            <source>Analysis under way</source>
            <translation>Analyysi kesken</translation>
        </message>
        <message>
            <source>Analysed, not interviewed</source>
            <translation>Analysoitu, ei haastateltu</translation>
        </message>
        <message>
            <source>Interview under way</source>
            <translation>Haastattelu kesken</translation>
        </message>
        <message>
            <source>A certificate can be given</source>
            <translation>Todistuksen voi antaa</translation>
        </message>
        <message>
            <source>Analysed and interviewed</source>
            <translation>Analysoitu ja haastateltu</translation>
        </message>
        <message>
            <source>{organisation} has this firm</source>
            <translation>Yritys on toimijalla {organisation}</translation>
        </message>
        <message>
            <source>{answered}/{shown} answered, about {minutes} min left</source>
            <translation>{answered}/{shown} vastattu, noin {minutes} min jäljellä</translation>
        </message>
        <message>
            <source>It takes about half an hour.</source>
            <translation>Se vie noin puoli tuntia.</translation>
        </message>
        <message numerus="yes">
            <source>%n answers so far</source>
            <translation>
                <numerusform>%n vastaus annettu</numerusform>
                <numerusform>%n vastausta annettu</numerusform>
            </translation>
        </message>
        <message>
            <source>The firm has not agreed to share its file.</source>
            <translation>Yritys ei ole antanut lupaa jakaa tietojaan.</translation>
        </message>
        <message>
            <source>Begun {date}</source>
            <translation>Aloitettu {date}</translation>
        </message>
        <message>
            <source>Analysis made {date}</source>
            <translation>Analyysi tehty {date}</translation>
        </message>
        <message>
            <source>Start analysis</source>
            <translation>Aloita analyysi</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Jatka</translation>
        </message>
        <message>
            <source>Start interview</source>
            <translation>Aloita haastattelu</translation>
        </message>
        <message>
            <source>Give certificate</source>
            <translation>Anna todistus</translation>
        </message>
        <message>
            <source>See result</source>
            <translation>Katso tulosta</translation>
        </message>
        <message>
            <source>Analysis begun</source>
            <translation>Analyysi aloitettu</translation>
        </message>
        <message>
            <source>Analysis made</source>
            <translation>Analyysi tehty</translation>
        </message>
        <message>
            <source>Quick survey begun</source>
            <translation>Pikakartoitus aloitettu</translation>
        </message>
        <message>
            <source>Quick survey made</source>
            <translation>Pikakartoitus tehty</translation>
        </message>
        <message>
            <source>Interview begun</source>
            <translation>Haastattelu aloitettu</translation>
        </message>
        <message>
            <source>Interview held</source>
            <translation>Haastattelu pidetty</translation>
        </message>
        <message>
            <source>Advice given</source>
            <translation>Annettu neuvonta</translation>
        </message>
        <message>
            <source>Certificate given: {what}</source>
            <translation>Todistus annettu: {what}</translation>
        </message>
        <message>
            <source>In training: {what}</source>
            <translation>Koulutuksessa: {what}</translation>
        </message>
        <message>
            <source>Visit: {what}</source>
            <translation>Käynti: {what}</translation>
        </message>
        <message>
            <source>Call: {what}</source>
            <translation>Puhelu: {what}</translation>
        </message>
        <message>
            <source>Contacted</source>
            <translation>Yhteys otettu</translation>
        </message>
        <message>
            <source>Companies</source>
            <translation>Yritykset</translation>
        </message>
        <message>
            <source>Add a company</source>
            <translation>Lisää yritys</translation>
        </message>
        <message>
            <source>No companies yet.</source>
            <translation>Ei vielä yrityksiä.</translation>
        </message>
        <message>
            <source>Add the first company or take in a list from Excel.</source>
            <translation>Lisää ensimmäinen yritys tai tuo luettelo Excelistä.</translation>
        </message>
        <message>
            <source>Take in a list</source>
            <translation>Tuo luettelo</translation>
        </message>
        <message>
            <source>The search “{text}” found no companies.</source>
            <translation>Haulla ”{text}” ei löytynyt yrityksiä.</translation>
        </message>
        <message>
            <source>No company meets these conditions.</source>
            <translation>Näillä rajauksilla ei löytynyt yrityksiä.</translation>
        </message>
        <message>
            <source>Check the spelling or remove a condition.</source>
            <translation>Tarkista kirjoitusasu tai poista rajaus.</translation>
        </message>
        <message>
            <source>Remove conditions</source>
            <translation>Poista rajaukset</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nimi</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>Viimeksi</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Haku</translation>
        </message>
        <message>
            <source>To the list</source>
            <translation>Luetteloon</translation>
        </message>
        <message>
            <source>Open the company</source>
            <translation>Avaa yritys</translation>
        </message>
        <message>
            <source>Search by name, place, business ID…</source>
            <translation>Hae nimellä, kunnalla, Y-tunnuksella…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Lisää</translation>
        </message>
        <message>
            <source>Selected company</source>
            <translation>Valittu yritys</translation>
        </message>
        <message>
            <source>Marked as done.</source>
            <translation>Merkitty tehdyksi.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Yritä uudelleen</translation>
        </message>
        <message>
            <source>New company</source>
            <translation>Uusi yritys</translation>
        </message>
        <message>
            <source>Do the next act of the selected company</source>
            <translation>Jatka valitun yrityksen kanssa</translation>
        </message>
        <message>
            <source>Take in a list from Excel</source>
            <translation>Tuo luettelo Excelistä</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Poistetut</translation>
        </message>
        <message numerus="yes">
            <source>%n companies</source>
            <translation>
                <numerusform>%n yritys</numerusform>
                <numerusform>%n yritystä</numerusform>
            </translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Omat</translation>
        </message>
        <message>
            <source>Take in answers from a survey tool</source>
            <translation>Tuo vastauksia kyselytyökalusta</translation>
        </message>
    </context>
    <context>
        <name>Company</name>
        <message>
            <source>What is done</source>
            <translation>Mitä tehdään</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Kuka</translation>
        </message>
        <message>
            <source>By when</source>
            <translation>Mihin mennessä</translation>
        </message>
        <message>
            <source>such as 30.11.</source>
            <translation>esim. 30.11.</translation>
        </message>
        <message>
            <source>How it stands</source>
            <translation>Tilanne</translation>
        </message>
        <message>
            <source>Why it was given up</source>
            <translation>Miksi hylättiin</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Sovitut asiat</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Lisää</translation>
        </message>
        <message>
            <source>Add an agreed action</source>
            <translation>Lisää sovittu asia</translation>
        </message>
        <message>
            <source>Nothing has been agreed yet.</source>
            <translation>Mitään ei ole vielä sovittu.</translation>
        </message>
        <message>
            <source>Agreed actions come from the interview, or add your own.</source>
            <translation>Sovitut asiat tulevat haastattelusta, tai lisää oma.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Muuta</translation>
        </message>
        <message>
            <source>done {day}</source>
            <translation>tehty {day}</translation>
        </message>
        <message>
            <source>given up</source>
            <translation>hylätty</translation>
        </message>
        <message>
            <source>late {day}</source>
            <translation>myöhässä {day}</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Miten</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Päivä</translation>
        </message>
        <message>
            <source>Withdraw the consent</source>
            <translation>Peru suostumus</translation>
        </message>
        <message>
            <source>Record consent</source>
            <translation>Kirjaa suostumus</translation>
        </message>
        <message>
            <source>The partners lose sight of this firm's file with their next sync.</source>
            <translation>Kumppanit eivät enää näe tämän yrityksen tietoja seuraavan synkronointinsa jälkeen.</translation>
        </message>
        <message>
            <source>Text {version}</source>
            <translation>Teksti {version}</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Valmis</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Tiedot</translation>
        </message>
        <message>
            <source>Change the facts</source>
            <translation>Muuta tietoja</translation>
        </message>
        <message>
            <source>Two values: decide</source>
            <translation>Kaksi arvoa: päätä</translation>
        </message>
        <message>
            <source>The analysis says: {fact} {value}</source>
            <translation>Analyysissa: {fact} {value}</translation>
        </message>
        <message>
            <source>Use this</source>
            <translation>Ota käyttöön</translation>
        </message>
        <message>
            <source>Keep the firm's</source>
            <translation>Pidä entinen</translation>
        </message>
        <message>
            <source>The firm has not agreed to share its file with other organisations.</source>
            <translation>Yritys ei ole antanut suostumusta jakaa tietojaan muille organisaatioille.</translation>
        </message>
        <message>
            <source>Name, business ID and place are changed by the organisation that has the firm.</source>
            <translation>Nimen, Y-tunnuksen ja kunnan muuttaa organisaatio, jolla yritys on.</translation>
        </message>
        <message>
            <source>The check digit is right.</source>
            <translation>Tarkistusnumero täsmää.</translation>
        </message>
        <message>
            <source>At most two: take another one off first.</source>
            <translation>Enintään kaksi: poista ensin toinen.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Takaisin</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Tulosta</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Lisää toimintoja</translation>
        </message>
        <message>
            <source>Report of the analysis</source>
            <translation>Analyysin raportti</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Todistukset</translation>
        </message>
        <message>
            <source>Paper form of the analysis</source>
            <translation>Analyysin paperilomake</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>Sovi käynti</translation>
        </message>
        <message>
            <source>Sharing, merging, erasing…</source>
            <translation>Jakaminen, yhdistäminen, lopullinen poisto…</translation>
        </message>
        <message>
            <source>Delete the company</source>
            <translation>Poista yritys</translation>
        </message>
        <message>
            <source>example</source>
            <translation>esimerkki</translation>
        </message>
        <message>
            <source>There is no finished analysis to print yet.</source>
            <translation>Tulostettavaa analyysia ei vielä ole.</translation>
        </message>
        <message>
            <source>Nobody of the firm has been in a training yet.</source>
            <translation>Yrityksestä ei ole vielä oltu koulutuksessa.</translation>
        </message>
        <message>
            <source>Go on with the measurement</source>
            <translation>Jatka mittausta</translation>
        </message>
        <message>
            <source>Begin the measurement</source>
            <translation>Aloita mittaus</translation>
        </message>
        <message>
            <source>Open the change</source>
            <translation>Avaa muutos</translation>
        </message>
        <message>
            <source>Change {day}</source>
            <translation>Muutos {day}</translation>
        </message>
        <message>
            <source>Own competence</source>
            <translation>Oma osaaminen</translation>
        </message>
        <message>
            <source>Digital level of the firm</source>
            <translation>Yrityksen digitaso</translation>
        </message>
        <message>
            <source>as before</source>
            <translation>ennallaan</translation>
        </message>
        <message>
            <source>{measurement} is under way</source>
            <translation>{measurement} on kesken</translation>
        </message>
        <message>
            <source>{measurement} was due {day}</source>
            <translation>{measurement} oli määrä tehdä {day}</translation>
        </message>
        <message>
            <source>{measurement} {day}</source>
            <translation>{measurement} {day}</translation>
        </message>
        <message>
            <source>agreed in the interview</source>
            <translation>sovittu haastattelussa</translation>
        </message>
        <message>
            <source>the firm's training ends</source>
            <translation>yrityksen koulutus päättyy</translation>
        </message>
        <message>
            <source>the programme ends</source>
            <translation>hanke päättyy</translation>
        </message>
        <message>
            <source>a year since the end measurement</source>
            <translation>vuosi loppumittauksesta</translation>
        </message>
        <message>
            <source>Ask for this person first</source>
            <translation>Ensisijainen yhteyshenkilö</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Ihmiset</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Lisää henkilö</translation>
        </message>
        <message>
            <source>Nobody has been added yet.</source>
            <translation>Ketään ei ole vielä lisätty.</translation>
        </message>
        <message>
            <source>Check the phone number.</source>
            <translation>Tarkista puhelinnumero.</translation>
        </message>
        <message>
            <source>Check the e-mail address.</source>
            <translation>Tarkista sähköpostiosoite.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Poista</translation>
        </message>
        <message>
            <source>competence {own}, digital level {level}</source>
            <translation>osaaminen {own}, digitaso {level}</translation>
        </message>
        <message>
            <source>under way since {day}</source>
            <translation>kesken, aloitettu {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n answers so far</source>
            <translation>
                <numerusform>%n vastaus tähän mennessä</numerusform>
                <numerusform>%n vastausta tähän mennessä</numerusform>
            </translation>
        </message>
        <message>
            <source>under way</source>
            <translation>kesken</translation>
        </message>
        <message numerus="yes">
            <source>%n actions agreed</source>
            <translation>
                <numerusform>%n sovittu asia</numerusform>
                <numerusform>%n sovittua asiaa</numerusform>
            </translation>
        </message>
        <message>
            <source>follow-up {day}</source>
            <translation>seuranta {day}</translation>
        </message>
        <message>
            <source>enrolled</source>
            <translation>ilmoittautunut</translation>
        </message>
        <message>
            <source>Certificate: {what}</source>
            <translation>Todistus: {what}</translation>
        </message>
        <message>
            <source>voided</source>
            <translation>mitätöity</translation>
        </message>
        <message>
            <source>The analysis has not been made yet.</source>
            <translation>Analyysiä ei ole vielä tehty.</translation>
        </message>
        <message>
            <source>It takes about half an hour, and you can break off at any time.</source>
            <translation>Se vie noin puoli tuntia, ja voit keskeyttää milloin vain.</translation>
        </message>
        <message>
            <source>It builds on the result of the analysis.</source>
            <translation>Se pohjautuu analyysin tulokseen.</translation>
        </message>
        <message>
            <source>No interview has been held yet.</source>
            <translation>Haastattelua ei ole vielä pidetty.</translation>
        </message>
        <message>
            <source>There are no documents yet.</source>
            <translation>Asiakirjoja ei vielä ole.</translation>
        </message>
        <message>
            <source>Certificates of the firm's people come here.</source>
            <translation>Yrityksen ihmisten todistukset tulevat tähän.</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>ei mitattu</translation>
        </message>
        <message>
            <source>Result {day}</source>
            <translation>Tulos {day}</translation>
        </message>
        <message>
            <source>Quick survey {day}, roughly</source>
            <translation>Pikakartoitus {day}, suuntaa-antava</translation>
        </message>
        <message>
            <source>Open result</source>
            <translation>Avaa tulos</translation>
        </message>
        <message>
            <source>The analysis is under way.</source>
            <translation>Analyysi on kesken.</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Mikä muuttui</translation>
        </message>
        <message>
            <source>Who changed it</source>
            <translation>Kuka muutti</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Milloin</translation>
        </message>
        <message>
            <source>not known here</source>
            <translation>ei tiedossa tällä koneella</translation>
        </message>
        <message>
            <source>not sent yet</source>
            <translation>ei vielä lähetetty</translation>
        </message>
        <message>
            <source>{what}: added</source>
            <translation>{what}: lisätty</translation>
        </message>
        <message>
            <source>{what}: deleted</source>
            <translation>{what}: poistettu</translation>
        </message>
        <message>
            <source>{what}: brought back</source>
            <translation>{what}: palautettu</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Mitä tapahtui</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Aikajana</translation>
        </message>
        <message>
            <source>Add a line</source>
            <translation>Lisää merkintä</translation>
        </message>
        <message>
            <source>Nothing has been written down yet.</source>
            <translation>Mitään ei ole vielä kirjattu.</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>Näytä kaikki</translation>
        </message>
        <message>
            <source>agreed, at {time}</source>
            <translation>sovittu, klo {time}</translation>
        </message>
        <message>
            <source>held</source>
            <translation>pidetty</translation>
        </message>
        <message>
            <source>Another tab</source>
            <translation>Toinen välilehti</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Takaisin luetteloon</translation>
        </message>
        <message>
            <source>Parts of the page</source>
            <translation>Sivun osat</translation>
        </message>
        <message>
            <source>History of the fields</source>
            <translation>Tietojen historia</translation>
        </message>
        <message>
            <source>Print the report of the analysis</source>
            <translation>Tulosta analyysin raportti</translation>
        </message>
        <message>
            <source>Change the facts of the company</source>
            <translation>Muuta yrityksen tietoja</translation>
        </message>
        <message>
            <source>Add a line to the timeline</source>
            <translation>Lisää merkintä aikajanaan</translation>
        </message>
        <message>
            <source>The entrepreneur answers alone</source>
            <translation>Yrittäjä vastaa itse</translation>
        </message>
        <message>
            <source>Quick survey, 17–19 questions</source>
            <translation>Pikakartoitus, 17–19 kysymystä</translation>
        </message>
        <message>
            <source>Enter a paper form</source>
            <translation>Näppäile paperilomake</translation>
        </message>
        <message>
            <source>End measurement (T1)</source>
            <translation>Loppumittaus (T1)</translation>
        </message>
        <message>
            <source>End measurement with the newer form: only common questions are compared</source>
            <translation>Loppumittaus uudella lomakkeella: vain yhteisiä kysymyksiä verrataan</translation>
        </message>
        <message>
            <source>Measurement a year later (T2), short</source>
            <translation>Mittaus vuotta myöhemmin (T2), lyhyt</translation>
        </message>
        <message>
            <source>Target group</source>
            <translation>Kohderyhmä</translation>
        </message>
        <message>
            <source>Turnover</source>
            <translation>Liikevaihto</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Henkilöstö</translation>
        </message>
        <message>
            <source>changed {when}</source>
            <translation>muokattu {when}</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Yhteys</translation>
        </message>
        <message>
            <source>Analysis</source>
            <translation>Analyysi</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Haastattelu</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Koulutus</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Todistus</translation>
        </message>
        <message>
            <source>next</source>
            <translation>seuraavaksi</translation>
        </message>
        <message>
            <source>Start analysis</source>
            <translation>Aloita analyysi</translation>
        </message>
        <message>
            <source>Continue analysis</source>
            <translation>Jatka analyysia</translation>
        </message>
        <message>
            <source>Start interview</source>
            <translation>Aloita haastattelu</translation>
        </message>
        <message>
            <source>Continue interview</source>
            <translation>Jatka haastattelua</translation>
        </message>
        <message>
            <source>Give certificate</source>
            <translation>Anna todistus</translation>
        </message>
        <message>
            <source>See result</source>
            <translation>Katso tulosta</translation>
        </message>
        <message>
            <source>{word}, borderline</source>
            <translation>{word}, rajalla</translation>
        </message>
        <message>
            <source>about {low}–{high}</source>
            <translation>suunnilleen {low}–{high}</translation>
        </message>
        <message>
            <source>Consent to share the data has not been asked</source>
            <translation>Suostumusta tietojen jakamiseen ei ole kysytty</translation>
        </message>
        <message>
            <source>Only your organisation sees the file of this firm.</source>
            <translation>Vain oma organisaatiosi näkee yrityksen tiedot.</translation>
        </message>
        <message>
            <source>Consent to share the data withdrawn</source>
            <translation>Suostumus tietojen jakamiseen peruttu</translation>
        </message>
        <message>
            <source>Consent to share the data given</source>
            <translation>Suostumus tietojen jakamiseen annettu</translation>
        </message>
        <message>
            <source>to an older text ({version}): ask again</source>
            <translation>vanhempaan tekstiin ({version}): kysy uudelleen</translation>
        </message>
        <message>
            <source>{measurement} begun</source>
            <translation>{measurement} aloitettu</translation>
        </message>
        <message>
            <source>{measurement} finished</source>
            <translation>{measurement} valmis</translation>
        </message>
        <message>
            <source>Log advice</source>
            <translation>Kirjaa neuvonta</translation>
        </message>
        <message>
            <source>Analysis begun</source>
            <translation>Analyysi aloitettu</translation>
        </message>
        <message>
            <source>Analysis finished</source>
            <translation>Analyysi valmis</translation>
        </message>
        <message>
            <source>Quick survey begun</source>
            <translation>Pikakartoitus aloitettu</translation>
        </message>
        <message>
            <source>Quick survey made</source>
            <translation>Pikakartoitus tehty</translation>
        </message>
        <message>
            <source>Interview begun</source>
            <translation>Haastattelu aloitettu</translation>
        </message>
        <message>
            <source>Interview held</source>
            <translation>Haastattelu pidetty</translation>
        </message>
        <message>
            <source>Advice given</source>
            <translation>Neuvontaa annettu</translation>
        </message>
        <message>
            <source>Visit: {what}</source>
            <translation>Käynti: {what}</translation>
        </message>
        <message>
            <source>Call: {what}</source>
            <translation>Puhelu: {what}</translation>
        </message>
        <message>
            <source>Meeting: {what}</source>
            <translation>Tapaaminen: {what}</translation>
        </message>
        <message>
            <source>Cancelled: {what}</source>
            <translation>Peruttu: {what}</translation>
        </message>
        <message>
            <source>In training: {what}</source>
            <translation>Koulutuksessa: {what}</translation>
        </message>
        <message>
            <source>Certificate given: {what}</source>
            <translation>Todistus annettu: {what}</translation>
        </message>
        <message>
            <source>Certificate voided: {what}</source>
            <translation>Todistus mitätöity: {what}</translation>
        </message>
        <message>
            <source>Agreed to share the data with the partners</source>
            <translation>Antoi suostumuksen tietojen jakamiseen kumppaneille</translation>
        </message>
        <message>
            <source>Withdrew the consent to share the data</source>
            <translation>Perui suostumuksen tietojen jakamiseen</translation>
        </message>
        <message>
            <source>Agreed to the use of AI in advice</source>
            <translation>Suostui tekoälyn käyttöön neuvonnassa</translation>
        </message>
        <message>
            <source>Withdrew the consent to the use of AI in advice</source>
            <translation>Perui suostumuksen tekoälyn käyttöön neuvonnassa</translation>
        </message>
        <message>
            <source>First contact: {what}</source>
            <translation>Ensimmäinen yhteys: {what}</translation>
        </message>
        <message>
            <source>{what}: saved.</source>
            <translation>{what}: tallennettu.</translation>
        </message>
        <message>
            <source>Responsible advisor: saved.</source>
            <translation>Vastuuneuvoja: tallennettu.</translation>
        </message>
        <message>
            <source>{what} added.</source>
            <translation>{what} lisätty.</translation>
        </message>
        <message>
            <source>{what} removed.</source>
            <translation>{what} poistettu.</translation>
        </message>
        <message>
            <source>Agreed: {what}</source>
            <translation>Sovittu: {what}</translation>
        </message>
        <message>
            <source>Removed: {what}</source>
            <translation>Poistettu: {what}</translation>
        </message>
        <message>
            <source>Marked as done.</source>
            <translation>Merkitty tehdyksi.</translation>
        </message>
        <message>
            <source>Open again.</source>
            <translation>Avattu uudelleen.</translation>
        </message>
        <message>
            <source>Added to the timeline.</source>
            <translation>Lisätty aikajanaan.</translation>
        </message>
        <message>
            <source>Line of the timeline: saved.</source>
            <translation>Merkintä tallennettu.</translation>
        </message>
        <message>
            <source>Removed from the timeline.</source>
            <translation>Poistettu aikajanasta.</translation>
        </message>
        <message>
            <source>Marked as held.</source>
            <translation>Merkitty pidetyksi.</translation>
        </message>
        <message>
            <source>Called off.</source>
            <translation>Merkitty peruuntuneeksi.</translation>
        </message>
        <message>
            <source>Consent recorded.</source>
            <translation>Suostumus kirjattu.</translation>
        </message>
        <message>
            <source>Withdrawal recorded.</source>
            <translation>Peruminen kirjattu.</translation>
        </message>
        <message>
            <source>{what} deleted.</source>
            <translation>{what} poistettu.</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Yhteenveto</translation>
        </message>
        <message>
            <source>Analyses</source>
            <translation>Analyysit</translation>
        </message>
        <message>
            <source>Interviews</source>
            <translation>Haastattelut</translation>
        </message>
        <message>
            <source>Trainings</source>
            <translation>Koulutukset</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Asiakirjat</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historia</translation>
        </message>
    </context>
    <context>
        <name>Confirm</name>
        <message>
            <source>Not now</source>
            <translation>Ei nyt</translation>
        </message>
        <message>
            <source>Type this to confirm: {word}</source>
            <translation>Vahvista kirjoittamalla tähän: {word}</translation>
        </message>
        <message>
            <source>This is not the same: {word}</source>
            <translation>Tämä ei ole sama kuin {word}</translation>
        </message>
    </context>
    <context>
        <name>Counts</name>
        <message>
            <source>Save for Excel</source>
            <translation>Tallenna Exceliin</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Tallennetaan…</translation>
        </message>
        <message>
            <source>There is nothing to save yet.</source>
            <translation>Tallennettavaa ei ole vielä.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>The numbers are not ready.</source>
            <translation>Luvut eivät ole valmiit.</translation>
        </message>
        <message>
            <source>Counting was stopped.</source>
            <translation>Laskeminen keskeytettiin.</translation>
        </message>
        <message>
            <source>Go on counting</source>
            <translation>Jatka laskemista</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>Tallennettu: {name}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Avaa</translation>
        </message>
    </context>
    <context>
        <name>Effect</name>
        <message>
            <source>Shown when at least {least} firms are measured twice.</source>
            <translation>Näytetään, kun vähintään {least} yritystä on mitattu kahdesti.</translation>
        </message>
        <message numerus="yes">
            <source>%n firm(s)</source>
            <translation>
                <numerusform>%n yritys</numerusform>
                <numerusform>%n yritystä</numerusform>
            </translation>
        </message>
        <message>
            <source>The firm's digital level</source>
            <translation>Yrityksen digitaso</translation>
        </message>
        <message>
            <source>Own competence</source>
            <translation>Oma osaaminen</translation>
        </message>
        <message>
            <source>Have answered</source>
            <translation>Vastanneita</translation>
        </message>
        <message>
            <source>Measurement</source>
            <translation>Mittaus</translation>
        </message>
        <message>
            <source>Broken down by</source>
            <translation>Erittely</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Muutos</translation>
        </message>
        <message>
            <source>How to read this</source>
            <translation>Näin luet lukuja</translation>
        </message>
        <message>
            <source>No firm has been measured twice yet.</source>
            <translation>Yhtään yritystä ei ole vielä mitattu kahdesti.</translation>
        </message>
        <message>
            <source>The list beside this shows which firms are to be measured, and when.</source>
            <translation>Välilehdellä Mitattavat yritykset näet, ketkä mitataan ja milloin.</translation>
        </message>
        <message>
            <source>My firms</source>
            <translation>Omat yritykset</translation>
        </message>
        <message>
            <source>I reminded the firm today</source>
            <translation>Muistutin tänään</translation>
        </message>
        <message>
            <source>No firm here.</source>
            <translation>Täällä ei ole yrityksiä.</translation>
        </message>
        <message>
            <source>Choose a firm first.</source>
            <translation>Valitse ensin yritys.</translation>
        </message>
        <message>
            <source>This firm has been measured.</source>
            <translation>Tämä yritys on mitattu.</translation>
        </message>
        <message>
            <source>Reminded of the end measurement</source>
            <translation>Muistutettu loppumittauksesta</translation>
        </message>
        <message>
            <source>Area or group</source>
            <translation>Osa-alue tai ryhmä</translation>
        </message>
        <message>
            <source>Firms</source>
            <translation>Yrityksiä</translation>
        </message>
        <message>
            <source>Start → now</source>
            <translation>Alussa → nyt</translation>
        </message>
        <message>
            <source>d_z and p</source>
            <translation>d_z ja p</translation>
        </message>
        <message>
            <source>Up / same / down</source>
            <translation>Nousi / sama / laski</translation>
        </message>
        <message>
            <source>Competence</source>
            <translation>Osaaminen</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Yritys</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Mittauspäivä</translation>
        </message>
        <message>
            <source>Reminder</source>
            <translation>Muistutus</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tila</translation>
        </message>
        <message>
            <source>first measured {day}</source>
            <translation>lähtömittaus {day}</translation>
        </message>
        <message>
            <source>reminded {day}</source>
            <translation>muistutettu {day}</translation>
        </message>
        <message>
            <source>Written down: {firm} was reminded</source>
            <translation>Kirjattu: {firm} sai muistutuksen</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Luvut</translation>
        </message>
        <message>
            <source>Firms to measure</source>
            <translation>Mitattavat yritykset</translation>
        </message>
        <message>
            <source>End measurement</source>
            <translation>Loppumittaus</translation>
        </message>
        <message>
            <source>A year later</source>
            <translation>Vuosi myöhemmin</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>Osa-alueet</translation>
        </message>
        <message>
            <source>Target groups</source>
            <translation>Kohderyhmät</translation>
        </message>
        <message>
            <source>Trainings</source>
            <translation>Koulutukset</translation>
        </message>
        <message>
            <source>Sessions attended</source>
            <translation>Koulutuskertoja</translation>
        </message>
        <message>
            <source>To be measured</source>
            <translation>Mitattavana</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>Myöhässä</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Nyt</translation>
        </message>
        <message>
            <source>Coming</source>
            <translation>Tulossa</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>Mitattu</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Kaikki</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>Kesken</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Myöhemmin</translation>
        </message>
        <message>
            <source>agreed in the interview</source>
            <translation>sovittu haastattelussa</translation>
        </message>
        <message>
            <source>the training ends</source>
            <translation>koulutus päättyy</translation>
        </message>
        <message>
            <source>the programme ends</source>
            <translation>hanke päättyy</translation>
        </message>
        <message>
            <source>a year since the end measurement</source>
            <translation>vuosi loppumittauksesta</translation>
        </message>
        <message>
            <source>Begin the measurement</source>
            <translation>Aloita mittaus</translation>
        </message>
        <message>
            <source>Open the change</source>
            <translation>Avaa muutos</translation>
        </message>
        <message>
            <source>Go on with the measurement</source>
            <translation>Jatka mittausta</translation>
        </message>
        <message>
            <source>{least} or more</source>
            <translation>{least} tai enemmän</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ei yhtään</translation>
        </message>
        <message>
            <source>fewer than {count}</source>
            <translation>alle {count}</translation>
        </message>
        <message>
            <source>95 %: {low} … {high}</source>
            <translation>95 %: {low} … {high}</translation>
        </message>
        <message>
            <source>with the advisor</source>
            <translation>neuvojan kanssa</translation>
        </message>
        <message>
            <source>alone</source>
            <translation>yksin</translation>
        </message>
        <message>
            <source>on paper</source>
            <translation>paperilla</translation>
        </message>
        <message>
            <source>by survey</source>
            <translation>kyselyllä</translation>
        </message>
        <message>
            <source>by phone</source>
            <translation>puhelimessa</translation>
        </message>
        <message>
            <source>Nobody's day has come yet.</source>
            <translation>Kenenkään mittauspäivä ei ole vielä tullut.</translation>
        </message>
        <message>
            <source>{answered} of {asked} firms</source>
            <translation>{answered} / {asked} yritystä</translation>
        </message>
        <message>
            <source>There is no group to compare with: this is change, and it does not tell what caused it. Only firms measured twice count, over the questions that both measurements answer.</source>
            <translation>Vertailuryhmää ei ole: luvut kertovat muutoksesta, eivät sen syistä. Mukana ovat vain kahdesti mitatut yritykset, ja vain kysymykset, joihin on vastattu molemmilla kerroilla.</translation>
        </message>
        <message>
            <source>Own competence against the start as it is seen now: {change} points ({interval}). After a training people often rate where they began lower than they did then.</source>
            <translation>Oma osaaminen verrattuna lähtötilanteeseen sellaisena kuin se nyt nähdään: {change} pistettä ({interval}). Koulutuksen jälkeen lähtötilanne arvioidaan usein matalammaksi kuin silloin.</translation>
        </message>
        <message>
            <source>Measured with two versions of the form: {versions} firms, counted over the common questions. Left out because the versions cannot be compared: {broken}.</source>
            <translation>Lomakkeen kahdella versiolla mitattu: {versions} yritystä, laskettu yhteisistä kysymyksistä. Jätetty pois, koska versioita ei voi verrata: {broken}.</translation>
        </message>
        <message>
            <source>If one area weighed five points more or less, the word of the level would change for {range} % of the firms ({count} first measurements).</source>
            <translation>Jos yksi osa-alue painaisi viisi pistettä enemmän tai vähemmän, digitason sana vaihtuisi {range} %:lla yrityksistä ({count} lähtömittausta).</translation>
        </message>
        <message>
            <source>No firm whose day has come is missing.</source>
            <translation>Mittaus ei puutu yhdeltäkään yritykseltä, jonka mittauspäivä on tullut.</translation>
        </message>
        <message>
            <source>Not measured though their day has come: {count} firms.</source>
            <translation>Mittaus puuttuu, vaikka sen päivä on tullut. Yrityksiä: {count}.</translation>
        </message>
        <message>
            <source>Not measured though their day has come: {count} firms. Their first level was {lost} on average, that of the measured ones {measured}.</source>
            <translation>Mittaus puuttuu, vaikka sen päivä on tullut: {count} yritystä. Niiden digitaso oli alussa keskimäärin {lost}, mitattujen {measured}.</translation>
        </message>
    </context>
    <context>
        <name>Erasures</name>
        <message>
            <source>Erased for good</source>
            <translation>Lopullisesti poistetut</translation>
        </message>
        <message>
            <source>You have asked for no erasure.</source>
            <translation>Et ole pyytänyt lopullista poistoa.</translation>
        </message>
        <message>
            <source>A firm or a person is erased on the firm's page: Sharing, merging, erasing.</source>
            <translation>Yritys tai henkilö poistetaan lopullisesti yrityksen sivulla: Lisää › Jakaminen, yhdistäminen, lopullinen poisto.</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Mikä</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tila</translation>
        </message>
        <message>
            <source>A person</source>
            <translation>Henkilö</translation>
        </message>
        <message>
            <source>A firm</source>
            <translation>Yritys</translation>
        </message>
        <message>
            <source>asked for {when}</source>
            <translation>pyydetty {when}</translation>
        </message>
        <message>
            <source>waits for the shared database</source>
            <translation>odottaa yhteistä tietokantaa</translation>
        </message>
        <message>
            <source>{done} of {all} computers</source>
            <translation>{done}/{all} konetta</translation>
        </message>
        <message>
            <source>Erased in the shared database {when}.</source>
            <translation>Poistettu yhteisestä tietokannasta {when}.</translation>
        </message>
        <message>
            <source>{organisation}, computer {number}</source>
            <translation>{organisation}, kone {number}</translation>
        </message>
        <message>
            <source>Not yet: with its next sync</source>
            <translation>Ei vielä: seuraavassa synkronoinnissaan</translation>
        </message>
        <message>
            <source>Has erased {when}</source>
            <translation>Poistanut {when}</translation>
        </message>
    </context>
    <context>
        <name>Finishing</name>
        <message>
            <source>The firm's page says otherwise: {facts}.</source>
            <translation>Yrityksen sivulla on toisin: {facts}.</translation>
        </message>
        <message>
            <source>Filled in for the firm from the answers: {facts}.</source>
            <translation>Yrityksen tietoihin täydennettiin vastauksista: {facts}.</translation>
        </message>
        <message>
            <source>Open the firm</source>
            <translation>Avaa yritys</translation>
        </message>
    </context>
    <context>
        <name>FirmCare</name>
        <message>
            <source>Erase for good</source>
            <translation>Poista lopullisesti</translation>
        </message>
        <message>
            <source>When a person or a firm asks to be forgotten. What is erased leaves the shared database and every computer, and nobody can bring it back.</source>
            <translation>Kun henkilö tai yritys pyytää tietojensa poistamista. Poistettu lähtee yhteisestä tietokannasta ja joka koneelta, eikä kukaan voi palauttaa sitä.</translation>
        </message>
        <message>
            <source>Which computers have erased</source>
            <translation>Mitkä koneet ovat poistaneet</translation>
        </message>
        <message>
            <source>Erase…</source>
            <translation>Poista lopullisesti…</translation>
        </message>
        <message>
            <source>The same firm twice</source>
            <translation>Sama yritys kahteen kertaan</translation>
        </message>
        <message>
            <source>Another firm becomes part of this one: its people, analyses, interviews, documents and places come here. Where both say something else, you are asked. It can be taken back.</source>
            <translation>Toinen yritys liitetään tähän: sen henkilöt, analyysit, haastattelut, asiakirjat ja polkupaikat siirtyvät tänne. Jos tiedot eroavat, sinulta kysytään. Yhdistämisen voi perua.</translation>
        </message>
        <message>
            <source>Look for the other firm</source>
            <translation>Etsi toinen yritys</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Yhdistä…</translation>
        </message>
        <message>
            <source>Take back…</source>
            <translation>Peru…</translation>
        </message>
        <message>
            <source>How the firm agreed</source>
            <translation>Miten yritys suostui</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Päivä</translation>
        </message>
        <message>
            <source>Advisors of this organisation see the firm's facts, people, analyses, interviews and documents, and may add to them; notes that are an advisor's own stay so. It can be ended here at any time.</source>
            <translation>Tämän organisaation neuvojat näkevät yrityksen tiedot, henkilöt, analyysit, haastattelut ja asiakirjat ja voivat täydentää niitä. Neuvojan omat muistiinpanot pysyvät hänen. Jakamisen voi lopettaa täällä milloin vain.</translation>
        </message>
        <message>
            <source>The firm agrees: share</source>
            <translation>Yritys suostuu: jaa</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ei nyt</translation>
        </message>
        <message>
            <source>Share the firm with {name}</source>
            <translation>Jaa yritys: {name}</translation>
        </message>
        <message>
            <source>Organisations of the programme</source>
            <translation>Hankkeen organisaatiot</translation>
        </message>
        <message>
            <source>Share…</source>
            <translation>Jaa…</translation>
        </message>
        <message>
            <source>End sharing…</source>
            <translation>Lopeta jakaminen…</translation>
        </message>
        <message>
            <source>Sharing, merging, erasing</source>
            <translation>Jakaminen, yhdistäminen, lopullinen poisto</translation>
        </message>
        <message>
            <source>All partners of the programme see the firm's name, business id, municipality and target groups, its places on paths, and who takes care of it.</source>
            <translation>Kaikki hankkeen organisaatiot näkevät yrityksen nimen, Y-tunnuksen, kunnan, kohderyhmät ja polkupaikat sekä sen, kuka yritystä hoitaa.</translation>
        </message>
        <message>
            <source>The firm has agreed that advisors of all partners see its file too.</source>
            <translation>Yritys on suostunut siihen, että kaikkien organisaatioiden neuvojat näkevät muutkin tiedot.</translation>
        </message>
        <message>
            <source>The firm took its consent back: nobody but the own organisation may see its file.</source>
            <translation>Yritys on perunut suostumuksensa: muut tiedot näkee vain sen oma organisaatio.</translation>
        </message>
        <message>
            <source>The firm has not agreed to sharing with all. Its file can be shown to one organisation if the firm agrees to that.</source>
            <translation>Yritys ei ole suostunut jakamiseen kaikille. Muut tiedot voi jakaa yhdelle organisaatiolle, jos yritys suostuu siihen.</translation>
        </message>
        <message>
            <source>Asked for: waits for the shared database</source>
            <translation>Pyydetty: odottaa yhteistä tietokantaa</translation>
        </message>
        <message>
            <source>To end: waits for the shared database</source>
            <translation>Päättyy: odottaa yhteistä tietokantaa</translation>
        </message>
        <message>
            <source>Sees the file since {day}</source>
            <translation>Näkee tiedot {day} alkaen</translation>
        </message>
        <message>
            <source>The firm's own: sees the file</source>
            <translation>Yrityksen oma organisaatio: näkee tiedot</translation>
        </message>
        <message>
            <source>Sees the file by the firm's consent</source>
            <translation>Näkee tiedot yrityksen suostumuksella</translation>
        </message>
        <message>
            <source>Does not see the file</source>
            <translation>Ei näe tietoja</translation>
        </message>
        <message>
            <source>End sharing with {name}?</source>
            <translation>Lopetetaanko jakaminen: {name}?</translation>
        </message>
        <message>
            <source>The firm's file leaves that organisation's computers with their next sync.</source>
            <translation>Yrityksen tiedot poistuvat sen organisaation koneilta seuraavassa synkronoinnissa.</translation>
        </message>
        <message>
            <source>End sharing</source>
            <translation>Lopeta jakaminen</translation>
        </message>
        <message>
            <source>To be taken back: waits for the shared database</source>
            <translation>Perutaan: odottaa yhteistä tietokantaa</translation>
        </message>
        <message>
            <source>To be merged: waits for the shared database</source>
            <translation>Yhdistetään: odottaa yhteistä tietokantaa</translation>
        </message>
        <message>
            <source>Became part of this firm</source>
            <translation>Liitetty tähän yritykseen</translation>
        </message>
        <message>
            <source>Make {name} a firm of its own again?</source>
            <translation>Palautetaanko {name} omaksi yrityksekseen?</translation>
        </message>
        <message>
            <source>It gets back what it had when it was merged. What was written since then stays with this firm.</source>
            <translation>Se saa takaisin sen, mitä sillä oli yhdistettäessä. Sen jälkeen kirjoitettu jää tälle yritykselle.</translation>
        </message>
        <message>
            <source>Take the merge back</source>
            <translation>Peru yhdistäminen</translation>
        </message>
        <message>
            <source>Is {goes} the same firm as {stays}?</source>
            <translation>Onko {goes} sama yritys kuin {stays}?</translation>
        </message>
        <message>
            <source>{stays} stays and gets all that {goes} has. {goes} leaves the lists. The shared database does it.</source>
            <translation>{stays} jää, ja sille siirtyy kaikki, mitä yrityksellä {goes} on. {goes} poistuu luetteloista. Yhteinen tietokanta tekee yhdistämisen.</translation>
        </message>
        <message>
            <source>Merge the firms</source>
            <translation>Yhdistä yritykset</translation>
        </message>
        <message>
            <source>To be erased: waits for the shared database</source>
            <translation>Poistetaan: odottaa yhteistä tietokantaa</translation>
        </message>
        <message>
            <source>Person of the firm</source>
            <translation>Yrityksen henkilö</translation>
        </message>
        <message>
            <source>The firm with all that is known of it</source>
            <translation>Yritys ja kaikki, mitä siitä tiedetään</translation>
        </message>
        <message>
            <source>Erase {name} for good?</source>
            <translation>Poistetaanko {name} lopullisesti?</translation>
        </message>
        <message>
            <source>These go: name, phone, address, consents of the person, and what the log says of them. These stay: certificates and who was at trainings, which the funder may ask for, and texts of others.</source>
            <translation>Nämä poistuvat: nimi, puhelin, osoite, henkilön suostumukset ja niiden lokimerkinnät. Nämä jäävät: todistukset ja osallistumiset, joita rahoittaja voi kysyä, sekä muiden kirjoittamat tekstit.</translation>
        </message>
        <message>
            <source>These go: facts, people, analyses, interviews, notes, documents, and what the log says of them. These stay: sessions and who was there, certificates and places on paths, which the funder may ask for.</source>
            <translation>Nämä poistuvat: tiedot, henkilöt, analyysit, haastattelut, muistiinpanot, asiakirjat ja niiden lokimerkinnät. Nämä jäävät: koulutuskerrat ja osallistumiset, todistukset ja polkupaikat, joita rahoittaja voi kysyä.</translation>
        </message>
        <message>
            <source>Nobody can bring it back. Backups made before hold it until they expire.</source>
            <translation>Kukaan ei voi palauttaa sitä. Aiemmat varmuuskopiot sisältävät sen, kunnes ne vanhenevat.</translation>
        </message>
    </context>
    <context>
        <name>Forms</name>
        <message>
            <source>Comparable</source>
            <translation>vertailukelpoinen</translation>
        </message>
        <message>
            <source>Shifted</source>
            <translation>siirtyy</translation>
        </message>
        <message>
            <source>Broken</source>
            <translation>katkeaa</translation>
        </message>
        <message>
            <source>Results stay comparable.</source>
            <translation>Tulokset pysyvät vertailukelpoisina.</translation>
        </message>
        <message>
            <source>Results are compared by the questions that both versions have.</source>
            <translation>Tuloksia verrataan niillä kysymyksillä, jotka ovat molemmissa versioissa.</translation>
        </message>
        <message>
            <source>Some results cannot be compared with those of earlier versions.</source>
            <translation>Kaikkia tuloksia ei voi verrata aiempiin versioihin.</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Kysymys</translation>
        </message>
        <message>
            <source>Answer option</source>
            <translation>Vastausvaihtoehto</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Sivu</translation>
        </message>
        <message>
            <source>Dimension</source>
            <translation>Ulottuvuus</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Taso</translation>
        </message>
        <message>
            <source>Red flag</source>
            <translation>Punainen lippu</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Teema</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Sääntö</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Työkalu</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Askel</translation>
        </message>
        <message>
            <source>Pair</source>
            <translation>Pari</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Toisto</translation>
        </message>
        <message>
            <source>DII fact</source>
            <translation>DII-tieto</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Asetukset</translation>
        </message>
        <message>
            <source>added</source>
            <translation>lisätty</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>poistettu</translation>
        </message>
        <message>
            <source>another order</source>
            <translation>järjestys muuttui</translation>
        </message>
        <message>
            <source>text</source>
            <translation>teksti</translation>
        </message>
        <message>
            <source>hint</source>
            <translation>ohje</translation>
        </message>
        <message>
            <source>short name</source>
            <translation>lyhyt nimi</translation>
        </message>
        <message>
            <source>introduction</source>
            <translation>johdanto</translation>
        </message>
        <message>
            <source>title</source>
            <translation>otsikko</translation>
        </message>
        <message>
            <source>limits of the answer</source>
            <translation>vastauksen rajat</translation>
        </message>
        <message>
            <source>message of the limits</source>
            <translation>rajojen viesti</translation>
        </message>
        <message>
            <source>required</source>
            <translation>pakollisuus</translation>
        </message>
        <message>
            <source>condition for showing</source>
            <translation>näyttämisen ehto</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>paino</translation>
        </message>
        <message>
            <source>dimension</source>
            <translation>ulottuvuus</translation>
        </message>
        <message>
            <source>value while hidden</source>
            <translation>arvo piilossa</translation>
        </message>
        <message>
            <source>points</source>
            <translation>pisteet</translation>
        </message>
        <message>
            <source>kind of answer</source>
            <translation>vastaustapa</translation>
        </message>
        <message>
            <source>kind of question</source>
            <translation>kysymyksen laji</translation>
        </message>
        <message>
            <source>themes</source>
            <translation>teemat</translation>
        </message>
        <message>
            <source>page</source>
            <translation>sivu</translation>
        </message>
        <message>
            <source>time to answer</source>
            <translation>vastausaika</translation>
        </message>
        <message>
            <source>quick version</source>
            <translation>pikakartoitus</translation>
        </message>
        <message>
            <source>measurements</source>
            <translation>mittaukset</translation>
        </message>
        <message>
            <source>does not concern us</source>
            <translation>ei koske meitä</translation>
        </message>
        <message>
            <source>advisor's observation</source>
            <translation>neuvojan havainto</translation>
        </message>
        <message>
            <source>condition</source>
            <translation>ehto</translation>
        </message>
        <message>
            <source>limit</source>
            <translation>raja</translation>
        </message>
        <message>
            <source>lower limit</source>
            <translation>alaraja</translation>
        </message>
        <message>
            <source>what to do first</source>
            <translation>mitä tehdään ensin</translation>
        </message>
        <message>
            <source>what to find out</source>
            <translation>mitä selvitetään</translation>
        </message>
        <message>
            <source>helpers</source>
            <translation>auttajat</translation>
        </message>
        <message>
            <source>what exactly</source>
            <translation>mitä tarkalleen</translation>
        </message>
        <message>
            <source>who</source>
            <translation>kuka</translation>
        </message>
        <message>
            <source>benefit</source>
            <translation>hyöty</translation>
        </message>
        <message>
            <source>first act</source>
            <translation>ensimmäinen teko</translation>
        </message>
        <message>
            <source>whom to turn to</source>
            <translation>kenen puoleen käännytään</translation>
        </message>
        <message>
            <source>content</source>
            <translation>sisältö</translation>
        </message>
        <message>
            <source>Finnish</source>
            <translation>suomi</translation>
        </message>
        <message>
            <source>Swedish</source>
            <translation>ruotsi</translation>
        </message>
        <message>
            <source>English</source>
            <translation>englanti</translation>
        </message>
        <message>
            <source>Publish version {version}</source>
            <translation>Julkaise versio {version}</translation>
        </message>
        <message>
            <source>What changed and why (optional)</source>
            <translation>Mitä muuttui ja miksi (vapaaehtoinen)</translation>
        </message>
        <message>
            <source>Correct the workbook first.</source>
            <translation>Korjaa ensin työkirja.</translation>
        </message>
        <message>
            <source>Choose a form workbook.</source>
            <translation>Valitse lomakkeen työkirja.</translation>
        </message>
        <message>
            <source>Begin with the version in use: save it as a workbook, change it in Excel or LibreOffice and check it here. Nothing changes before you publish.</source>
            <translation>Aloita käytössä olevasta versiosta: tallenna se työkirjaksi, muuta sitä Excelissä tai LibreOfficessa ja tarkista se täällä. Mikään ei muutu ennen kuin julkaiset.</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Valitse tiedosto</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Tarkista uudelleen</translation>
        </message>
        <message>
            <source>Choose another file</source>
            <translation>Valitse toinen tiedosto</translation>
        </message>
        <message>
            <source>Copy the list</source>
            <translation>Kopioi luettelo</translation>
        </message>
        <message>
            <source>What the check found</source>
            <translation>Mitä tarkistus löysi</translation>
        </message>
        <message>
            <source>The form of the program</source>
            <translation>Ohjelman mukana tullut lomake</translation>
        </message>
        <message>
            <source>{file}: version {version}, compared with version {base} in use</source>
            <translation>{file}: versio {version}, verrattu käytössä olevaan versioon {base}</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ei nyt</translation>
        </message>
        <message>
            <source>Write why, in a few words.</source>
            <translation>Kirjoita muutamalla sanalla, miksi.</translation>
        </message>
        <message>
            <source>Quick survey</source>
            <translation>Pikakartoitus</translation>
        </message>
        <message>
            <source>Whole analysis</source>
            <translation>Koko analyysi</translation>
        </message>
        <message>
            <source>End (T1)</source>
            <translation>Loppumittaus (T1)</translation>
        </message>
        <message>
            <source>A year later (T2), short</source>
            <translation>Vuotta myöhemmin (T2), lyhyt</translation>
        </message>
        <message>
            <source>Open analyses</source>
            <translation>Keskeneräiset analyysit</translation>
        </message>
        <message>
            <source>Every open analysis has the version in use.</source>
            <translation>Kaikissa keskeneräisissä analyyseissa on käytössä oleva versio.</translation>
        </message>
        <message>
            <source>An analysis keeps the version it was begun with. Here it can be moved to a newer one.</source>
            <translation>Analyysi pitää version, jolla se aloitettiin. Täällä sen voi siirtää uudempaan.</translation>
        </message>
        <message numerus="yes">
            <source>%n answers move to version {version}.</source>
            <translation>
                <numerusform>%n vastaus siirtyy versioon {version}.</numerusform>
                <numerusform>%n vastausta siirtyy versioon {version}.</numerusform>
            </translation>
        </message>
        <message>
            <source>These answers no longer fit and are left out:</source>
            <translation>Nämä vastaukset eivät enää sovi ja jäävät pois:</translation>
        </message>
        <message>
            <source>Every answer fits.</source>
            <translation>Kaikki vastaukset sopivat.</translation>
        </message>
        <message>
            <source>New questions:</source>
            <translation>Uusia kysymyksiä:</translation>
        </message>
        <message>
            <source>Move to version {version}</source>
            <translation>Siirrä versioon {version}</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>ja %n muu</numerusform>
                <numerusform>ja %n muuta</numerusform>
            </translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Yritys</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>Aloitettu</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Versio</translation>
        </message>
        <message>
            <source>Choose a form workbook</source>
            <translation>Valitse lomakkeen työkirja</translation>
        </message>
        <message>
            <source>Save as a workbook</source>
            <translation>Tallenna työkirjaksi</translation>
        </message>
        <message>
            <source>Kind of firm</source>
            <translation>Millainen yritys</translation>
        </message>
        <message>
            <source>What is asked</source>
            <translation>Mitä kysytään</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Sivut</translation>
        </message>
        <message>
            <source>Try it: answers here are not stored.</source>
            <translation>Kokeile: vastauksia ei tallenneta.</translation>
        </message>
        <message>
            <source>All firms</source>
            <translation>Kaikki yritykset</translation>
        </message>
        <message>
            <source>Add: {label}</source>
            <translation>Lisää: {label}</translation>
        </message>
        <message>
            <source>Show the next questions, {count} left</source>
            <translation>Näytä seuraavat kysymykset, {count} jäljellä</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versiot</translation>
        </message>
        <message>
            <source>Compare with the version in use</source>
            <translation>Vertaa käytössä olevaan versioon</translation>
        </message>
        <message>
            <source>Take out of use</source>
            <translation>Poista käytöstä</translation>
        </message>
        <message>
            <source>Use again</source>
            <translation>Ota taas käyttöön</translation>
        </message>
        <message>
            <source>Why it is taken out of use</source>
            <translation>Miksi se poistetaan käytöstä</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Julkaistu</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tila</translation>
        </message>
        <message>
            <source>Forms of the analysis</source>
            <translation>Analyysin lomakkeet</translation>
        </message>
        <message>
            <source>Checking the form…</source>
            <translation>Tarkistetaan lomaketta…</translation>
        </message>
        <message>
            <source>Publish…</source>
            <translation>Julkaise…</translation>
        </message>
        <message>
            <source>{cell} was copied</source>
            <translation>{cell} kopioitiin</translation>
        </message>
        <message>
            <source>No program here opens the workbook: {file}</source>
            <translation>Mikään ohjelma tällä koneella ei avaa työkirjaa: {file}</translation>
        </message>
        <message>
            <source>The list was copied</source>
            <translation>Luettelo on kopioitu</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Tallennettu: {file}</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Avaa tiedosto</translation>
        </message>
        <message>
            <source>Version {version} is in use</source>
            <translation>Versio {version} on käytössä</translation>
        </message>
        <message>
            <source>Undone right after publishing</source>
            <translation>Peruttu heti julkaisun jälkeen</translation>
        </message>
        <message>
            <source>Version {version} was taken out of use</source>
            <translation>Versio {version} on poistettu käytöstä</translation>
        </message>
        <message>
            <source>The analysis of {company} was moved</source>
            <translation>Yrityksen {company} analyysi on siirretty</translation>
        </message>
        <message>
            <source>Check the form again</source>
            <translation>Tarkista lomake uudelleen</translation>
        </message>
        <message>
            <source>Check a form</source>
            <translation>Tarkista lomake</translation>
        </message>
        <message>
            <source>To correct</source>
            <translation>Korjattavaa</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Muutokset</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Kesto</translation>
        </message>
        <message>
            <source>Translations missing</source>
            <translation>Puuttuvat käännökset</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Huomiot</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Esikatselu</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Kohta</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>Solu</translation>
        </message>
        <message>
            <source>What to correct</source>
            <translation>Mitä korjataan</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Taulukko</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Muutos</translation>
        </message>
        <message>
            <source>Before and now</source>
            <translation>Ennen ja nyt</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>Vertailtavuus</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>Polku</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Kysymyksiä</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuuttia</translation>
        </message>
        <message>
            <source>In Finnish</source>
            <translation>Suomeksi</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Puuttuu</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Huomio</translation>
        </message>
        <message>
            <source>Nothing differs from the version in use.</source>
            <translation>Mikään ei eroa käytössä olevasta versiosta.</translation>
        </message>
        <message>
            <source>Every text is in all languages.</source>
            <translation>Jokainen teksti on kaikilla kielillä.</translation>
        </message>
        <message>
            <source>Nothing to remark.</source>
            <translation>Ei huomautettavaa.</translation>
        </message>
        <message>
            <source>The file</source>
            <translation>Tiedosto</translation>
        </message>
        <message>
            <source>row {row}</source>
            <translation>rivi {row}</translation>
        </message>
        <message>
            <source>Open, copy {cell}</source>
            <translation>Avaa, kopioi {cell}</translation>
        </message>
        <message>
            <source>In the spreadsheet program, paste the address into the name box above the cells at the left and press Enter.</source>
            <translation>Liitä osoite taulukko-ohjelman nimiruutuun, vasemmalla solujen yllä, ja paina Enter.</translation>
        </message>
        <message numerus="yes">
            <source>%n questions</source>
            <translation>
                <numerusform>%n kysymys</numerusform>
                <numerusform>%n kysymystä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>of which %n score</source>
            <translation>
                <numerusform>joista %n pisteytetään</numerusform>
                <numerusform>joista %n pisteytetään</numerusform>
            </translation>
        </message>
        <message>
            <source>The question leads to no theme and no rule.</source>
            <translation>Kysymys ei johda mihinkään teemaan eikä sääntöön.</translation>
        </message>
        <message>
            <source>No question leads to the theme.</source>
            <translation>Mikään kysymys ei johda teemaan.</translation>
        </message>
        <message>
            <source>The options have points, the question has no dimension.</source>
            <translation>Vaihtoehdoilla on pisteet, mutta kysymyksellä ei ole ulottuvuutta.</translation>
        </message>
        <message>
            <source>The red flag has no act or nobody who helps.</source>
            <translation>Punaiselta lipulta puuttuu teko tai auttaja.</translation>
        </message>
        <message>
            <source>The look {other} says nothing for this kind of question: it is drawn in the usual way.</source>
            <translation>Ulkoasu {other} ei merkitse mitään tämän lajin kysymyksessä: kysymys näytetään tavalliseen tapaan.</translation>
        </message>
        <message>
            <source>Two options read the same: {other}</source>
            <translation>Kaksi vaihtoehtoa on samanlaista: {other}</translation>
        </message>
        <message>
            <source>Reads the same as the question {other}.</source>
            <translation>Sama teksti kuin kysymyksessä {other}.</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>poistettu käytöstä</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>käytössä</translation>
        </message>
        <message>
            <source>came with the program</source>
            <translation>ohjelman mukana</translation>
        </message>
        <message>
            <source>earlier</source>
            <translation>aiempi</translation>
        </message>
        <message>
            <source>Published {date}</source>
            <translation>Julkaistu {date}</translation>
        </message>
        <message numerus="yes">
            <source>%n open analyses</source>
            <translation>
                <numerusform>%n keskeneräinen</numerusform>
                <numerusform>%n keskeneräistä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finished</source>
            <translation>
                <numerusform>%n valmis</numerusform>
                <numerusform>%n valmista</numerusform>
            </translation>
        </message>
        <message>
            <source>Came with the program</source>
            <translation>Tuli ohjelman mukana</translation>
        </message>
        <message numerus="yes">
            <source>%n changes to version {base}.</source>
            <translation>
                <numerusform>%n muutos versioon {base}.</numerusform>
                <numerusform>%n muutosta versioon {base}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Withdrawn {date}. {name}</source>
            <translation>Poistettu käytöstä {date}. {name}</translation>
        </message>
        <message>
            <source>New analyses will use the version before {version} again. What was made with it stays.</source>
            <translation>Uudet analyysit tehdään taas versiota {version} edeltävällä lomakkeella. Sillä tehdyt analyysit säilyvät.</translation>
        </message>
        <message numerus="yes">
            <source>%n open analyses go on with the version they were begun with.</source>
            <translation>
                <numerusform>%n keskeneräinen analyysi jatkuu sillä versiolla, jolla se aloitettiin.</numerusform>
                <numerusform>%n keskeneräistä analyysia jatkuu sillä versiolla, jolla ne aloitettiin.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n vastaus</numerusform>
                <numerusform>%n vastausta</numerusform>
            </translation>
        </message>
        <message>
            <source>Begun {date}</source>
            <translation>Aloitettu {date}</translation>
        </message>
        <message numerus="yes">
            <source>%n places to correct before the form can be used.</source>
            <translation>
                <numerusform>%n kohta on korjattava ennen kuin lomaketta voi käyttää.</numerusform>
                <numerusform>%n kohtaa on korjattava ennen kuin lomaketta voi käyttää.</numerusform>
            </translation>
        </message>
        <message>
            <source>The form can be published.</source>
            <translation>Lomakkeen voi julkaista.</translation>
        </message>
        <message>
            <source>New analyses will use version {version}.</source>
            <translation>Uudet analyysit tehdään versiolla {version}.</translation>
        </message>
        <message>
            <source>The other computers of the project get it at their next sync.</source>
            <translation>Hankkeen muut koneet saavat sen seuraavassa synkronoinnissa.</translation>
        </message>
        <message>
            <source>You work alone: it is in use on this computer, until you join a project.</source>
            <translation>Työskentelet yksin: se on käytössä tällä koneella, kunnes liityt hankkeeseen.</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>Lomakkeet</translation>
        </message>
    </context>
    <context>
        <name>HandOver</name>
        <message>
            <source>The entrepreneur answers alone</source>
            <translation>Yrittäjä vastaa itse</translation>
        </message>
        <message>
            <source>Choose a firm first.</source>
            <translation>Valitse ensin yritys.</translation>
        </message>
        <message>
            <source>The window shows this firm's questions and nothing else: no other firm, no notes, no result. It stays so, even if the computer is started again, until you give the code.</source>
            <translation>Ikkunassa näkyvät vain tämän yrityksen kysymykset: ei muita yrityksiä, ei muistiinpanoja eikä tulosta. Niin on, vaikka kone käynnistettäisiin uudelleen, kunnes annat koodin.</translation>
        </message>
        <message>
            <source>The whole analysis</source>
            <translation>Koko analyysi</translation>
        </message>
        <message>
            <source>About half an hour</source>
            <translation>Noin puoli tuntia</translation>
        </message>
        <message>
            <source>Quick survey</source>
            <translation>Pikakartoitus</translation>
        </message>
        <message>
            <source>17–19 questions, about 8 minutes</source>
            <translation>17–19 kysymystä, noin 8 minuuttia</translation>
        </message>
        <message>
            <source>How much is asked</source>
            <translation>Paljonko kysytään</translation>
        </message>
        <message>
            <source>Language of the questions</source>
            <translation>Kysymysten kieli</translation>
        </message>
        <message>
            <source>Code that gives the computer back</source>
            <translation>Koodi, jolla saat koneen takaisin</translation>
        </message>
        <message>
            <source>Remember it, or write one of your own.</source>
            <translation>Paina se mieleesi tai kirjoita oma.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Hand over the computer</source>
            <translation>Luovuta kone</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>Choose a file</source>
            <translation>Valitse tiedosto</translation>
        </message>
        <message>
            <source>Choose another file</source>
            <translation>Valitse toinen tiedosto</translation>
        </message>
        <message>
            <source>Undo the whole import</source>
            <translation>Kumoa koko tuonti</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Hetkinen…</translation>
        </message>
        <message>
            <source>To the companies</source>
            <translation>Avaa yritykset</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Tallennettu: {file}</translation>
        </message>
        <message>
            <source>Tables (*.xlsx *.xlsm *.csv *.txt)</source>
            <translation>Taulukot (*.xlsx *.xlsm *.csv *.txt)</translation>
        </message>
        <message>
            <source>Save a report</source>
            <translation>Tallenna raportti</translation>
        </message>
    </context>
    <context>
        <name>ImportList</name>
        <message>
            <source>Columns of the file</source>
            <translation>Tiedoston sarakkeet</translation>
        </message>
        <message>
            <source>Column {number}</source>
            <translation>Sarake {number}</translation>
        </message>
        <message>
            <source>Rows of the list</source>
            <translation>Luettelon rivit</translation>
        </message>
        <message>
            <source>Open the company</source>
            <translation>Avaa yritys</translation>
        </message>
        <message>
            <source>Add as a new company anyway</source>
            <translation>Lisää silti uutena yrityksenä</translation>
        </message>
        <message>
            <source>Choose a row first.</source>
            <translation>Valitse ensin rivi.</translation>
        </message>
        <message>
            <source>The same business ID: the same company.</source>
            <translation>Sama Y-tunnus, siis sama yritys.</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Yritys</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Rivi</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Huomautus</translation>
        </message>
        <message>
            <source>– not taken in –</source>
            <translation>– ei tuoda –</translation>
        </message>
        <message>
            <source>Name of the company</source>
            <translation>Yrityksen nimi</translation>
        </message>
        <message>
            <source>Business ID</source>
            <translation>Y-tunnus</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kunta</translation>
        </message>
        <message>
            <source>Target groups</source>
            <translation>Kohderyhmät</translation>
        </message>
        <message>
            <source>Street address</source>
            <translation>Katuosoite</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>Postinumero</translation>
        </message>
        <message>
            <source>Post town or village</source>
            <translation>Postitoimipaikka tai kylä</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Puhelin</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Sähköposti</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Verkkosivut</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>Toimiala</translation>
        </message>
        <message>
            <source>Turnover</source>
            <translation>Liikevaihto</translation>
        </message>
        <message>
            <source>Staff, person-years</source>
            <translation>Henkilöstö, henkilötyövuotta</translation>
        </message>
        <message>
            <source>Founded in</source>
            <translation>Perustamisvuosi</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Huomautukset</translation>
        </message>
        <message>
            <source>Contact person</source>
            <translation>Yhteyshenkilö</translation>
        </message>
        <message>
            <source>Contact: first name</source>
            <translation>Yhteyshenkilön etunimi</translation>
        </message>
        <message>
            <source>Contact: last name</source>
            <translation>Yhteyshenkilön sukunimi</translation>
        </message>
        <message>
            <source>Contact: role</source>
            <translation>Yhteyshenkilön rooli</translation>
        </message>
        <message>
            <source>Contact: telephone</source>
            <translation>Yhteyshenkilön puhelin</translation>
        </message>
        <message>
            <source>Contact: e-mail</source>
            <translation>Yhteyshenkilön sähköposti</translation>
        </message>
        <message>
            <source>Day of contact</source>
            <translation>Yhteydenottopäivä</translation>
        </message>
        <message>
            <source>Take in a list from Excel</source>
            <translation>Tuo luettelo Excelistä</translation>
        </message>
        <message>
            <source>Choose the list.</source>
            <translation>Valitse luettelo.</translation>
        </message>
        <message>
            <source>An Excel (.xlsx) or CSV file. You see first what would happen; nothing is stored yet.</source>
            <translation>Excel (.xlsx) tai CSV. Näet ensin, mitä tapahtuu. Mitään ei vielä tallenneta.</translation>
        </message>
        <message>
            <source>Taking companies in…</source>
            <translation>Tuodaan yrityksiä…</translation>
        </message>
        <message numerus="yes">
            <source>Take in %n companies</source>
            <translation>
                <numerusform>Tuo %n yritys</numerusform>
                <numerusform>Tuo %n yritystä</numerusform>
            </translation>
        </message>
        <message>
            <source>The list has no new companies.</source>
            <translation>Luettelossa ei ole uusia yrityksiä.</translation>
        </message>
        <message>
            <source>Save a report</source>
            <translation>Tallenna raportti</translation>
        </message>
        <message>
            <source>import-report.xlsx</source>
            <translation>tuontiraportti.xlsx</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Tulos</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Uudet</translation>
        </message>
        <message>
            <source>In the list already</source>
            <translation>Jo luettelossa</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>Ei tuoda</translation>
        </message>
        <message>
            <source>The import was undone.</source>
            <translation>Tuonti kumottiin.</translation>
        </message>
        <message numerus="yes">
            <source>%n companies stayed: somebody has worked with them.</source>
            <translation>
                <numerusform>%n yritys jäi, koska sen kanssa on jo työskennelty.</numerusform>
                <numerusform>%n yritystä jäi, koska niiden kanssa on jo työskennelty.</numerusform>
            </translation>
        </message>
        <message>
            <source>It was stopped before the end.</source>
            <translation>Tuonti keskeytettiin.</translation>
        </message>
        <message numerus="yes">
            <source>%n were in the list already.</source>
            <translation>
                <numerusform>%n oli jo luettelossa.</numerusform>
                <numerusform>%n oli jo luettelossa.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows were not taken: {why}.</source>
            <translation>
                <numerusform>%n rivi jäi tuomatta: {why}.</numerusform>
                <numerusform>%n riviä jäi tuomatta: {why}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n companies were taken in.</source>
            <translation>
                <numerusform>%n yritys tuotiin.</numerusform>
                <numerusform>%n yritystä tuotiin.</numerusform>
            </translation>
        </message>
        <message>
            <source>business ID is wrong</source>
            <translation>Y-tunnus on väärin</translation>
        </message>
        <message>
            <source>the same company twice</source>
            <translation>sama yritys kahdesti</translation>
        </message>
        <message>
            <source>a total row</source>
            <translation>yhteenvetorivi</translation>
        </message>
        <message>
            <source>a heading row</source>
            <translation>otsikkorivi</translation>
        </message>
        <message>
            <source>the name is missing</source>
            <translation>nimi puuttuu</translation>
        </message>
        <message>
            <source>stopped before them</source>
            <translation>keskeytettiin ennen niitä</translation>
        </message>
        <message>
            <source>another reason</source>
            <translation>muu syy</translation>
        </message>
        <message>
            <source>taken in and undone</source>
            <translation>tuotu ja kumottu</translation>
        </message>
        <message>
            <source>taken in</source>
            <translation>tuotu</translation>
        </message>
        <message>
            <source>in the list already</source>
            <translation>jo luettelossa</translation>
        </message>
        <message>
            <source>not taken</source>
            <translation>ei tuotu</translation>
        </message>
        <message>
            <source>Same business ID</source>
            <translation>Sama Y-tunnus</translation>
        </message>
        <message>
            <source>Same name</source>
            <translation>Sama nimi</translation>
        </message>
        <message>
            <source>{field}: a lost zero was added at the front.</source>
            <translation>{field}: alusta puuttunut nolla lisättiin.</translation>
        </message>
        <message>
            <source>{field} by the address: {text}.</source>
            <translation>{field} osoitteen mukaan: {text}.</translation>
        </message>
        <message>
            <source>{field} not known: {text}.</source>
            <translation>{field} ei ole tiedossa: {text}.</translation>
        </message>
        <message>
            <source>{text} is outside the project's area.</source>
            <translation>{text} ei kuulu hankkeen alueeseen.</translation>
        </message>
        <message>
            <source>Target group not known: {text}.</source>
            <translation>Kohderyhmää ei tunnettu: {text}.</translation>
        </message>
        <message>
            <source>{field} was left out: {text}.</source>
            <translation>{field} jätettiin pois: {text}.</translation>
        </message>
        <message>
            <source>Check {field}: {text}.</source>
            <translation>Tarkista {field}: {text}.</translation>
        </message>
    </context>
    <context>
        <name>Interview</name>
        <message>
            <source>For whom</source>
            <translation>Kenelle</translation>
        </message>
        <message>
            <source>Shared</source>
            <translation>Jaetaan</translation>
        </message>
        <message>
            <source>Advisors</source>
            <translation>Neuvojalle</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Vain minulle</translation>
        </message>
        <message>
            <source>First act</source>
            <translation>Ensimmäinen teko</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Kuka</translation>
        </message>
        <message>
            <source>By when</source>
            <translation>Mihin mennessä</translation>
        </message>
        <message>
            <source>What is done</source>
            <translation>Mitä tehdään</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuutteja</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Hinta</translation>
        </message>
        <message>
            <source>Change the step</source>
            <translation>Muuta askelta</translation>
        </message>
        <message>
            <source>A step needs a name.</source>
            <translation>Anna askeleelle nimi.</translation>
        </message>
        <message>
            <source>Give the minutes as a number.</source>
            <translation>Anna minuutit lukuna.</translation>
        </message>
        <message>
            <source>Give a day, for example 30.11.</source>
            <translation>Anna päivä, esimerkiksi 30.11.</translation>
        </message>
        <message>
            <source>Name, time and cost</source>
            <translation>Nimi, aika ja hinta</translation>
        </message>
        <message>
            <source>Replace with another step</source>
            <translation>Vaihda toiseen askeleeseen</translation>
        </message>
        <message>
            <source>Remove the step</source>
            <translation>Poista askel</translation>
        </message>
        <message>
            <source>The correction was removed</source>
            <translation>Korjaus poistettu</translation>
        </message>
        <message>
            <source>Your rating is saved</source>
            <translation>Havainto tallennettu</translation>
        </message>
        <message>
            <source>The answer is kept. Confirm each remark.</source>
            <translation>Vastaus tallennettu. Vahvista jokainen huomio.</translation>
        </message>
        <message>
            <source>The answer was removed</source>
            <translation>Vastaus poistettu</translation>
        </message>
        <message>
            <source>The prompt is on the clipboard</source>
            <translation>Pohja on leikepöydällä</translation>
        </message>
        <message>
            <source>The plan was changed</source>
            <translation>Suunnitelmaa muutettiin</translation>
        </message>
        <message>
            <source>The step was replaced</source>
            <translation>Askel vaihdettu</translation>
        </message>
        <message>
            <source>The step was removed</source>
            <translation>Askel poistettu</translation>
        </message>
        <message>
            <source>Guidance saved</source>
            <translation>Ohjaus tallennettu</translation>
        </message>
        <message>
            <source>The request was copied</source>
            <translation>Tarjouspyyntö kopioitiin</translation>
        </message>
        <message>
            <source>Consent saved</source>
            <translation>Suostumus tallennettu</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Verkkosivut</translation>
        </message>
        <message>
            <source>Digital strategy</source>
            <translation>Digistrategia</translation>
        </message>
        <message>
            <source>Customer experience</source>
            <translation>Asiakaskokemus</translation>
        </message>
        <message>
            <source>With the help of AI</source>
            <translation>Tekoälyn avulla</translation>
        </message>
        <message>
            <source>The program sends nothing. Copy the prompt into your own tool, paste the answer here and confirm each remark yourself. Give no personal data.</source>
            <translation>Ohjelma ei lähetä mitään. Kopioi pohja omaan työkaluusi, liitä vastaus tähän ja vahvista jokainen huomio itse. Älä anna henkilötietoja.</translation>
        </message>
        <message>
            <source>What the AI is asked about</source>
            <translation>Mistä tekoälyltä kysytään</translation>
        </message>
        <message>
            <source>Copy the prompt</source>
            <translation>Kopioi pohja</translation>
        </message>
        <message>
            <source>Page or text it was given</source>
            <translation>Sivu tai teksti, joka sille annettiin</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Työkalu</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Päivä</translation>
        </message>
        <message>
            <source>Its answer, one remark a line</source>
            <translation>Vastaus, yksi huomio rivillä</translation>
        </message>
        <message>
            <source>Keep the answer</source>
            <translation>Tallenna vastaus</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Täytä tämä.</translation>
        </message>
        <message>
            <source>AI</source>
            <translation>Tekoäly</translation>
        </message>
        <message>
            <source>Remove the answer</source>
            <translation>Poista vastaus</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Vahvista</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Hylkää</translation>
        </message>
        <message>
            <source>Judge again</source>
            <translation>Arvioi uudelleen</translation>
        </message>
        <message>
            <source>Confirmed by {who}, {day}</source>
            <translation>Vahvistanut {who}, {day}</translation>
        </message>
        <message>
            <source>Rejected by {who}, {day}</source>
            <translation>Hylännyt {who}, {day}</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Kohdat</translation>
        </message>
        <message>
            <source>Time used</source>
            <translation>Käytetty aika</translation>
        </message>
        <message>
            <source>At the table</source>
            <translation>Pöydän ääressä</translation>
        </message>
        <message>
            <source>In the contract</source>
            <translation>Sopimuksessa</translation>
        </message>
        <message>
            <source>On a form</source>
            <translation>Lomakkeella</translation>
        </message>
        <message>
            <source>Text {version}</source>
            <translation>Teksti {version}</translation>
        </message>
        <message>
            <source>How it was said</source>
            <translation>Miten se sanottiin</translation>
        </message>
        <message>
            <source>The firm agrees</source>
            <translation>Yritys suostuu</translation>
        </message>
        <message>
            <source>The firm withdraws its consent</source>
            <translation>Yritys peruu suostumuksen</translation>
        </message>
        <message>
            <source>Not asked yet</source>
            <translation>Ei vielä kysytty</translation>
        </message>
        <message>
            <source>Withdrawn {day}</source>
            <translation>Peruttu {day}</translation>
        </message>
        <message>
            <source>Given {day}</source>
            <translation>Annettu {day}</translation>
        </message>
        <message>
            <source>Given {day} to an older text ({version}): ask again</source>
            <translation>Annettu {day} vanhempaan tekstiin ({version}): kysy uudelleen</translation>
        </message>
        <message>
            <source>Consent to the use of AI</source>
            <translation>Suostumus tekoälyn käyttöön</translation>
        </message>
        <message>
            <source>Consent to share with the partners</source>
            <translation>Suostumus jakaa tiedot kumppaneille</translation>
        </message>
        <message>
            <source>Correct an answer together</source>
            <translation>Korjataan vastaus yhdessä</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Kysymys</translation>
        </message>
        <message>
            <source>Agreed answer</source>
            <translation>Sovittu vastaus</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Miksi</translation>
        </message>
        <message>
            <source>The firm's own answer stays beside it.</source>
            <translation>Yrityksen oma vastaus säilyy rinnalla.</translation>
        </message>
        <message>
            <source>Tell the firm why in its memo too</source>
            <translation>Kerro syy myös yrityksen muistiossa</translation>
        </message>
        <message>
            <source>Agree on this</source>
            <translation>Sovitaan näin</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>Jätetään ennalleen</translation>
        </message>
        <message>
            <source>Choose the agreed answer.</source>
            <translation>Valitse sovittu vastaus.</translation>
        </message>
        <message>
            <source>Say why, so that it can be understood later.</source>
            <translation>Kerro miksi, jotta asia ymmärretään myöhemminkin.</translation>
        </message>
        <message>
            <source>Copy the request</source>
            <translation>Kopioi tarjouspyyntö</translation>
        </message>
        <message>
            <source>Agencies of the region, in an order drawn by lot</source>
            <translation>Alueen toimistoja arvotussa järjestyksessä</translation>
        </message>
        <message>
            <source>Do this yourself first</source>
            <translation>Tee ensin itse</translation>
        </message>
        <message>
            <source>Ask the supplier</source>
            <translation>Kysy toimittajalta</translation>
        </message>
        <message>
            <source>Request for quotes</source>
            <translation>Tarjouspyyntö</translation>
        </message>
        <message>
            <source>Request for quotes, questions and checklist</source>
            <translation>Tarjouspyyntö, kysymykset ja tarkistuslista</translation>
        </message>
        <message>
            <source>Hide the request and the lists</source>
            <translation>Piilota tarjouspyyntö ja listat</translation>
        </message>
        <message>
            <source>Go to the step before</source>
            <translation>Siirry edelliseen kohtaan</translation>
        </message>
        <message>
            <source>Go to the next step</source>
            <translation>Siirry seuraavaan kohtaan</translation>
        </message>
        <message>
            <source>Change whom the note is for</source>
            <translation>Vaihda, kenelle muistiinpano on</translation>
        </message>
        <message>
            <source>Show or hide advisors' notes</source>
            <translation>Näytä tai piilota neuvojan merkinnät</translation>
        </message>
        <message>
            <source>Delete the interview</source>
            <translation>Poista haastattelu</translation>
        </message>
        <message>
            <source>Note, shared with the firm</source>
            <translation>Muistiinpano, jaetaan yritykselle</translation>
        </message>
        <message>
            <source>Note, for advisors only</source>
            <translation>Muistiinpano, vain neuvojille</translation>
        </message>
        <message>
            <source>Note, for me alone</source>
            <translation>Muistiinpano, vain minulle</translation>
        </message>
        <message>
            <source>Step {number}: {name}</source>
            <translation>Kohta {number}: {name}</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Muistiinpanot</translation>
        </message>
        <message>
            <source>Earlier on this visit</source>
            <translation>Aiemmin tällä käynnillä</translation>
        </message>
        <message>
            <source>The entrepreneur sees the screen</source>
            <translation>Yrittäjä näkee ruudun</translation>
        </message>
        <message numerus="yes">
            <source>%n advisor note(s) hidden</source>
            <translation>
                <numerusform>%n neuvojan merkintä piilossa</numerusform>
                <numerusform>%n neuvojan merkintää piilossa</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n advisor note(s) shown</source>
            <translation>
                <numerusform>%n neuvojan merkintä näkyvissä</numerusform>
                <numerusform>%n neuvojan merkintää näkyvissä</numerusform>
            </translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Piilota</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Näytä</translation>
        </message>
        <message>
            <source>Goes into the memo that the firm gets.</source>
            <translation>Tulee muistioon, jonka yritys saa.</translation>
        </message>
        <message>
            <source>The entrepreneur sees the screen. For advisors only, never in the memo.</source>
            <translation>Yrittäjä näkee ruudun. Vain neuvojille, ei muistioon.</translation>
        </message>
        <message>
            <source>The entrepreneur sees the screen. For you alone.</source>
            <translation>Yrittäjä näkee ruudun. Vain sinulle.</translation>
        </message>
        <message>
            <source>Step {number}: {text}</source>
            <translation>Kohta {number}: {text}</translation>
        </message>
        <message>
            <source>Step {number}, {author}: {text}</source>
            <translation>Kohta {number}, {author}: {text}</translation>
        </message>
        <message>
            <source>The interview was deleted</source>
            <translation>Haastattelu on poistettu</translation>
        </message>
        <message>
            <source>The interview is finished</source>
            <translation>Haastattelu on valmis</translation>
        </message>
        <message>
            <source>Own answer: {words}</source>
            <translation>Oma vastaus: {words}</translation>
        </message>
        <message>
            <source>You saw: {words}</source>
            <translation>Havaintosi: {words}</translation>
        </message>
        <message>
            <source>What you saw, 0–4</source>
            <translation>Havaintosi, 0–4</translation>
        </message>
        <message>
            <source>Your rating stays beside the firm's own answer. Agree on the value in step 1.</source>
            <translation>Havaintosi jää yrityksen oman vastauksen rinnalle. Arvo sovitaan kohdassa 1.</translation>
        </message>
        <message>
            <source>Nothing: add it as a new step</source>
            <translation>Ei minkään: lisätään uutena</translation>
        </message>
        <message>
            <source>Choose a step</source>
            <translation>Valitse askel</translation>
        </message>
        <message>
            <source>Other steps the answers speak for</source>
            <translation>Muita askelia, joita vastaukset puoltavat</translation>
        </message>
        <message>
            <source>Instead of</source>
            <translation>Minkä tilalle</translation>
        </message>
        <message>
            <source>Close the list</source>
            <translation>Sulje luettelo</translation>
        </message>
        <message>
            <source>Replace or add a step</source>
            <translation>Vaihda tai lisää askel</translation>
        </message>
        <message>
            <source>A message in two weeks</source>
            <translation>Viesti kahden viikon päästä</translation>
        </message>
        <message>
            <source>Has the first act been done? What stands in the way?</source>
            <translation>Onko ensimmäinen teko tehty? Mikä on tiellä?</translation>
        </message>
        <message>
            <source>A call in three months</source>
            <translation>Soitto kolmen kuukauden päästä</translation>
        </message>
        <message>
            <source>How the steps went. It comes into the day's programme.</source>
            <translation>Miten askeleet sujuivat. Soitto tulee päivän ohjelmaan.</translation>
        </message>
        <message>
            <source>The measurement at the end</source>
            <translation>Loppumittaus</translation>
        </message>
        <message>
            <source>The same questions again, about 20 minutes.</source>
            <translation>Samat kysymykset uudelleen, noin 20 minuuttia.</translation>
        </message>
        <message>
            <source>{what}: day</source>
            <translation>{what}: päivä</translation>
        </message>
        <message>
            <source>Agreed today</source>
            <translation>Tänään sovittua</translation>
        </message>
        <message>
            <source>No steps have been agreed yet.</source>
            <translation>Askelia ei ole vielä sovittu.</translation>
        </message>
        <message>
            <source>Together {time}</source>
            <translation>Yhteensä {time}</translation>
        </message>
        <message>
            <source>Not answered in the analysis.</source>
            <translation>Analyysissa ei vastattu tähän.</translation>
        </message>
        <message>
            <source>In the firm's own words</source>
            <translation>Yrityksen omin sanoin</translation>
        </message>
        <message>
            <source>Gets in touch</source>
            <translation>Otetaan yhteyttä</translation>
        </message>
        <message>
            <source>Not discussed</source>
            <translation>Ei puhuttu</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>Ehdotettu</translation>
        </message>
        <message>
            <source>Asks for a place</source>
            <translation>Hakee paikkaa</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ei nyt</translation>
        </message>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Näytä vielä %n</numerusform>
                <numerusform>Näytä vielä %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Show fewer</source>
            <translation>Näytä vähemmän</translation>
        </message>
        <message>
            <source>Trainings</source>
            <translation>Koulutukset</translation>
        </message>
        <message>
            <source>Outside expertise</source>
            <translation>Ulkopuolinen asiantuntemus</translation>
        </message>
        <message>
            <source>The answers point to no training.</source>
            <translation>Vastaukset eivät osoita mihinkään koulutukseen.</translation>
        </message>
        <message>
            <source>The answers call for no outside expertise.</source>
            <translation>Vastaukset eivät vaadi ulkopuolista apua.</translation>
        </message>
        <message>
            <source>Not yet: the answers do not open this one.</source>
            <translation>Ei vielä: vastaukset eivät avaa tätä.</translation>
        </message>
        <message>
            <source>Full: all places are asked for.</source>
            <translation>Täynnä: kaikki paikat on haettu.</translation>
        </message>
        <message>
            <source>Applications for this path have closed.</source>
            <translation>Haku polulle on päättynyt.</translation>
        </message>
        <message>
            <source>Help that fits: {help}</source>
            <translation>Sopivin apu: {help}</translation>
        </message>
        <message>
            <source>Website on the phone</source>
            <translation>Verkkosivut puhelimella</translation>
        </message>
        <message>
            <source>Does it fit the screen? Do contact and price show at once?</source>
            <translation>Mahtuuko sivu näytölle? Näkyvätkö yhteystieto ja hinta heti?</translation>
        </message>
        <message>
            <source>Search for what the firm sells</source>
            <translation>Haku sillä, mitä yritys myy</translation>
        </message>
        <message>
            <source>Is the firm found without its name? Who comes first?</source>
            <translation>Löytyykö yritys ilman nimeään? Kuka tulee ensimmäisenä?</translation>
        </message>
        <message>
            <source>Map and business profile</source>
            <translation>Kartta ja yritysprofiili</translation>
        </message>
        <message>
            <source>Are place, hours and pictures right? Are reviews answered?</source>
            <translation>Ovatko paikka, aukioloajat ja kuvat oikein? Vastataanko arvosteluihin?</translation>
        </message>
        <message>
            <source>Booking or order to the end</source>
            <translation>Varaus tai tilaus loppuun asti</translation>
        </message>
        <message>
            <source>How many steps? What does the customer get at once?</source>
            <translation>Montako vaihetta? Mitä asiakas saa heti?</translation>
        </message>
        <message>
            <source>What you saw</source>
            <translation>Mitä nähtiin</translation>
        </message>
        <message>
            <source>{what}: what you saw</source>
            <translation>{what}: mitä nähtiin</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>ei mitattu</translation>
        </message>
        <message>
            <source>{word}, borderline</source>
            <translation>{word}, rajalla</translation>
        </message>
        <message>
            <source>about {low}–{high}</source>
            <translation>suunnilleen {low}–{high}</translation>
        </message>
        <message>
            <source>No analysis has been made yet.</source>
            <translation>Analyysiä ei ole vielä tehty.</translation>
        </message>
        <message>
            <source>The interview can go on without one; the numbers come when it is made.</source>
            <translation>Haastattelua voi jatkaa ilmankin; luvut tulevat, kun analyysi on tehty.</translation>
        </message>
        <message>
            <source>Start the analysis</source>
            <translation>Aloita analyysi</translation>
        </message>
        <message>
            <source>Own competence</source>
            <translation>Oma osaaminen</translation>
        </message>
        <message>
            <source>The firm's digital level</source>
            <translation>Yrityksen digitaso</translation>
        </message>
        <message>
            <source>Strengths</source>
            <translation>Vahvuudet</translation>
        </message>
        <message>
            <source>Not enough is answered yet.</source>
            <translation>Vastauksia on vielä liian vähän.</translation>
        </message>
        <message>
            <source>Seen differently</source>
            <translation>Havainto poikkeaa</translation>
        </message>
        <message>
            <source>own answer {own}, observed {seen}</source>
            <translation>oma vastaus {own}, havainto {seen}</translation>
        </message>
        <message>
            <source>No observation differs from an answer.</source>
            <translation>Mikään havainto ei poikkea vastauksesta.</translation>
        </message>
        <message>
            <source>Agreed corrections</source>
            <translation>Sovitut korjaukset</translation>
        </message>
        <message>
            <source>Remove the correction</source>
            <translation>Poista korjaus</translation>
        </message>
        <message>
            <source>Suggested: {names}</source>
            <translation>Ehdotetaan: {names}</translation>
        </message>
        <message>
            <source>{done} of {all} asked</source>
            <translation>{done}/{all} kysytty</translation>
        </message>
        <message>
            <source>The advisor's own interests</source>
            <translation>Neuvojan omat sidonnaisuudet</translation>
        </message>
        <message>
            <source>For example work for a supplier. No suggestion names a single supplier.</source>
            <translation>Esimerkiksi työ toimittajalle. Ehdotus ei nimeä yhtä toimittajaa.</translation>
        </message>
        <message>
            <source>Which one</source>
            <translation>Mikä</translation>
        </message>
        <message>
            <source>€ a month</source>
            <translation>€/kk</translation>
        </message>
        <message>
            <source>Who can use it</source>
            <translation>Kuka hallitsee</translation>
        </message>
        <message>
            <source>What it replaces</source>
            <translation>Mitä korvaa</translation>
        </message>
        <message>
            <source>How well it covers the need, 0 not at all, 4 fully</source>
            <translation>Kattaako tarpeen: 0 ei lainkaan, 4 kokonaan</translation>
        </message>
        <message>
            <source>Effort to start</source>
            <translation>Käyttöönoton työ</translation>
        </message>
        <message>
            <source>Where the data are</source>
            <translation>Missä tiedot ovat</translation>
        </message>
        <message>
            <source>Stop using this</source>
            <translation>Luovutaan tästä</translation>
        </message>
        <message>
            <source>Euros, for example 19,90</source>
            <translation>Esim. 19,90</translation>
        </message>
        <message>
            <source>Need {need} of 4</source>
            <translation>Tarve {need} / 4</translation>
        </message>
        <message>
            <source>Does not cover the need</source>
            <translation>Ei kata tarvetta</translation>
        </message>
        <message>
            <source>Given up</source>
            <translation>Luovutaan</translation>
        </message>
        <message>
            <source>Fits, but no time now</source>
            <translation>Sopii, aika ei riitä</translation>
        </message>
        <message>
            <source>Rate how it fits</source>
            <translation>Arvioi sopivuus</translation>
        </message>
        <message>
            <source>Not needed now</source>
            <translation>Ei tarvetta nyt</translation>
        </message>
        <message>
            <source>For example: {names}.</source>
            <translation>Esimerkiksi {names}.</translation>
        </message>
        <message>
            <source>List of {day}; prices not checked with the makers.</source>
            <translation>Luettelo {day}; hintoja ei ole tarkistettu toimittajilta.</translation>
        </message>
        <message>
            <source>Prices checked {day}.</source>
            <translation>Hinnat tarkistettu {day}.</translation>
        </message>
        <message>
            <source>Together {sum} a month</source>
            <translation>Yhteensä {sum} kuukaudessa</translation>
        </message>
        <message>
            <source>giving up saves {sum}</source>
            <translation>luopuminen säästää {sum}</translation>
        </message>
        <message>
            <source>the suggested add {sum}</source>
            <translation>ehdotetut lisäävät {sum}</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Edellinen</translation>
        </message>
        <message>
            <source>Alt+← and Alt+→ step, F6 notes</source>
            <translation>Alt+← ja Alt+→ kohta, F6 muistiinpanot</translation>
        </message>
        <message>
            <source>Digital advice interview</source>
            <translation>Digineuvontahaastattelu</translation>
        </message>
        <message>
            <source>{interview}, finished {day}</source>
            <translation>{interview}, päätetty {day}</translation>
        </message>
        <message>
            <source>The result together</source>
            <translation>Tulos yhdessä</translation>
        </message>
        <message>
            <source>The aim</source>
            <translation>Tavoite</translation>
        </message>
        <message>
            <source>Tool map</source>
            <translation>Työkalukartta</translation>
        </message>
        <message>
            <source>Looking together</source>
            <translation>Katsotaan yhdessä</translation>
        </message>
        <message>
            <source>Three steps</source>
            <translation>Kolme askelta</translation>
        </message>
        <message>
            <source>Guidance</source>
            <translation>Ohjaus</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Seuranta</translation>
        </message>
        <message>
            <source>To the report</source>
            <translation>Raporttiin</translation>
        </message>
        <message>
            <source>Finish the interview</source>
            <translation>Valmis</translation>
        </message>
        <message>
            <source>Agree together who does what and when.</source>
            <translation>Sovitaan yhdessä, kuka tekee ja milloin.</translation>
        </message>
        <message>
            <source>Time a week: {time}.</source>
            <translation>Aikaa on {time} viikossa.</translation>
        </message>
        <message>
            <source>Go through the two numbers, the strengths and what surprises.</source>
            <translation>Käydään läpi kaksi lukua, vahvuudet ja yllätykset.</translation>
        </message>
        <message>
            <source>What matters most, in the firm's own words.</source>
            <translation>Mikä on tärkeintä, yrityksen omin sanoin.</translation>
        </message>
        <message>
            <source>What is in use, what it costs and who can use it.</source>
            <translation>Mitä on käytössä, mitä se maksaa ja kuka sen hallitsee.</translation>
        </message>
        <message>
            <source>Look at these on the firm's own phone and write down what you see.</source>
            <translation>Katsotaan nämä yrityksen omalla puhelimella ja kirjataan, mitä nähdään.</translation>
        </message>
        <message>
            <source>A place in a training, outside expertise, consent to share.</source>
            <translation>Koulutuspaikka, ulkopuolinen asiantuntemus ja suostumus jakamiseen.</translation>
        </message>
        <message>
            <source>Agree when you are in touch again.</source>
            <translation>Sovitaan, milloin ollaan taas yhteydessä.</translation>
        </message>
        <message>
            <source>{used} of {planned} min used.</source>
            <translation>Käytetty {used}/{planned} min.</translation>
        </message>
        <message>
            <source>{used} min used</source>
            <translation>{used} min kulunut</translation>
        </message>
        <message>
            <source>about {left} min left</source>
            <translation>noin {left} min jäljellä</translation>
        </message>
        <message>
            <source>{used} min used, about {left} min left</source>
            <translation>{used} min kulunut, noin {left} min jäljellä</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>Käytössä</translation>
        </message>
        <message>
            <source>Tried</source>
            <translation>Kokeiltu</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Ei</translation>
        </message>
        <message>
            <source>No need</source>
            <translation>Ei tarvetta</translation>
        </message>
        <message>
            <source>Because: {reason}</source>
            <translation>Koska: {reason}</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) left of {seats}</source>
            <translation>
                <numerusform>%n paikka vapaana, yhteensä {seats}</numerusform>
                <numerusform>%n paikkaa vapaana, yhteensä {seats}</numerusform>
            </translation>
        </message>
        <message>
            <source>ended ({days})</source>
            <translation>päättynyt ({days})</translation>
        </message>
        <message>
            <source>free of charge</source>
            <translation>maksuton</translation>
        </message>
        <message>
            <source>fee not decided: the turnover is not known</source>
            <translation>maksua ei voi vielä sanoa: liikevaihto ei ole tiedossa</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>ei vastausta</translation>
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
        <name>Keying</name>
        <message>
            <source>Answer</source>
            <translation>Vastaus</translation>
        </message>
        <message>
            <source>Not asked of this firm. An answer is kept and not scored.</source>
            <translation>Tätä ei kysytä tältä yritykseltä. Vastaus säilyy mutta ei vaikuta tulokseen.</translation>
        </message>
        <message>
            <source>At most {max} options.</source>
            <translation>Enintään {max} vaihtoehtoa.</translation>
        </message>
        <message>
            <source>“{answer}” does not fit the earlier answers. It is kept and does not count.</source>
            <translation>”{answer}” ei sovi aiempiin vastauksiin. Se säilyy eikä vaikuta tulokseen.</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>En tiedä</translation>
        </message>
        <message>
            <source>Does not concern us</source>
            <translation>Ei koske meitä</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Ohitettu</translation>
        </message>
        <message>
            <source>Wants to develop</source>
            <translation>Haluaa kehittyä</translation>
        </message>
        <message>
            <source>Advisor's rating {value}</source>
            <translation>Neuvojan havainto {value}</translation>
        </message>
        <message>
            <source>The beginning, judged now: {value}</source>
            <translation>Lähtötilanne nyt arvioituna: {value}</translation>
        </message>
        <message>
            <source>Undo the last answer</source>
            <translation>Peru viimeisin vastaus</translation>
        </message>
        <message>
            <source>Done, show the result</source>
            <translation>Valmis, näytä tulos</translation>
        </message>
        <message>
            <source>The option with that number</source>
            <translation>Vaihtoehto, jolla on tämä numero</translation>
        </message>
        <message>
            <source>Advisor's rating</source>
            <translation>Neuvojan havainto</translation>
        </message>
        <message>
            <source>The beginning, judged now</source>
            <translation>Lähtötilanne nyt arvioituna</translation>
        </message>
        <message>
            <source>The next line or the one before</source>
            <translation>Seuraava tai edellinen rivi</translation>
        </message>
        <message>
            <source>Jump: a number or the beginning of an id</source>
            <translation>Siirry: numero tai tunnuksen alku</translation>
        </message>
        <message>
            <source>Clear the answer</source>
            <translation>Tyhjennä vastaus</translation>
        </message>
        <message>
            <source>Which paper?</source>
            <translation>Mikä paperi?</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Laji</translation>
        </message>
        <message>
            <source>Day on the paper</source>
            <translation>Paperin päivä</translation>
        </message>
        <message>
            <source>Begin entering</source>
            <translation>Aloita näppäily</translation>
        </message>
        <message>
            <source>Enter a date, such as 24.11.2026.</source>
            <translation>Kirjoita päivä, esimerkiksi 24.11.2026.</translation>
        </message>
        <message>
            <source>The day is still to come.</source>
            <translation>Päivä on vielä edessä.</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nro</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Kysymys</translation>
        </message>
        <message numerus="yes">
            <source>%n contradictions</source>
            <translation>
                <numerusform>%n ristiriita</numerusform>
                <numerusform>%n ristiriitaa</numerusform>
            </translation>
        </message>
        <message>
            <source>No line “{words}”.</source>
            <translation>Kohtaa ”{words}” ei ole.</translation>
        </message>
        <message>
            <source>Jump to a number or id</source>
            <translation>Siirry: numero tai tunnus</translation>
        </message>
        <message>
            <source>Go on after each answer</source>
            <translation>Siirry vastauksesta suoraan seuraavaan</translation>
        </message>
        <message>
            <source>Check by entering it a second time</source>
            <translation>Tarkista näppäilemällä toiseen kertaan</translation>
        </message>
        <message>
            <source>There is nothing to take back.</source>
            <translation>Peruttavaa ei ole.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Peru</translation>
        </message>
        <message>
            <source>Lines of the paper</source>
            <translation>Paperin rivit</translation>
        </message>
        <message>
            <source>0–4 answer · E don't know · X not us · S left out · / jump · Ctrl+Enter done</source>
            <translation>0–4 vastaus · E en tiedä · X ei koske · S ohitettu · / siirry · Ctrl+Enter valmis</translation>
        </message>
        <message>
            <source>differs from the first time</source>
            <translation>eri kuin ensimmäisellä kerralla</translation>
        </message>
        <message>
            <source>does not fit the earlier ones</source>
            <translation>ei sovi aiempiin</translation>
        </message>
        <message>
            <source>answered, though it is not asked</source>
            <translation>vastattu, vaikka ei kysytä</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>ei kysytä</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>tarkistettu</translation>
        </message>
        <message>
            <source>Whole analysis</source>
            <translation>Koko analyysi</translation>
        </message>
        <message>
            <source>Quick survey</source>
            <translation>Pikakartoitus</translation>
        </message>
        <message>
            <source>End (T1)</source>
            <translation>Loppumittaus (T1)</translation>
        </message>
        <message>
            <source>A year later (T2)</source>
            <translation>Vuotta myöhemmin (T2)</translation>
        </message>
        <message>
            <source>A paper of this kind is under way: you go on with it.</source>
            <translation>Tällainen paperi on kesken: jatkat siitä.</translation>
        </message>
        <message>
            <source>The firm has such an analysis already. The paper is stored as one of its own.</source>
            <translation>Yrityksellä on jo tällainen analyysi. Paperi tallentuu omaksi analyysikseen.</translation>
        </message>
        <message>
            <source>No first measurement of the firm is on this computer. Check the kind of the paper.</source>
            <translation>Yrityksen alkumittausta ei ole tällä koneella. Tarkista paperin laji.</translation>
        </message>
        <message>
            <source>Enter a paper form</source>
            <translation>Näppäile paperilomake</translation>
        </message>
        <message>
            <source>Paper form of {day}</source>
            <translation>Paperilomake {day}</translation>
        </message>
        <message>
            <source>{done}/{asked} entered</source>
            <translation>{done}/{asked} näppäilty</translation>
        </message>
        <message>
            <source>{checked} checked</source>
            <translation>tarkistettu {checked}</translation>
        </message>
        <message>
            <source>The first keying says {first}. Key the right answer once more.</source>
            <translation>Ensimmäisellä kerralla näppäiltiin {first}. Näppäile oikea vastaus vielä kerran.</translation>
        </message>
        <message>
            <source>Key this first: it decides which questions concern the firm.</source>
            <translation>Näppäile ensin tämä: se ratkaisee, mitkä kysymykset koskevat yritystä.</translation>
        </message>
        <message>
            <source>This is not here any more.</source>
            <translation>Tätä ei ole enää täällä.</translation>
        </message>
        <message>
            <source>This paper cannot be opened: it was made with a newer version of the program. Update the program and sync.</source>
            <translation>Paperia ei voi avata: se on tehty ohjelman uudemmalla versiolla. Päivitä ohjelma ja synkronoi.</translation>
        </message>
    </context>
    <context>
        <name>LanguageTag</name>
        <message>
            <source>These words have not been translated yet; they are shown in Finnish.</source>
            <translation>Näitä tekstejä ei ole vielä käännetty, ne näkyvät suomeksi.</translation>
        </message>
    </context>
    <context>
        <name>Menu</name>
        <message>
            <source>More</source>
            <translation>Lisää</translation>
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
        <name>Monitoring</name>
        <message>
            <source>Targets</source>
            <translation>Tavoitteet</translation>
        </message>
        <message>
            <source>Monitoring</source>
            <translation>Seuranta</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Tarpeet</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Muutos</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>Neuvonta</translation>
        </message>
        <message>
            <source>Publication</source>
            <translation>Julkaisu</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Kysymykset</translation>
        </message>
    </context>
    <context>
        <name>Needs</name>
        <message>
            <source>All organisations</source>
            <translation>Kaikki organisaatiot</translation>
        </message>
        <message>
            <source>The whole time</source>
            <translation>Koko aika</translation>
        </message>
        <message numerus="yes">
            <source>%n firm(s)</source>
            <translation>
                <numerusform>%n yritys</numerusform>
                <numerusform>%n yritystä</numerusform>
            </translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisaatio</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Aika</translation>
        </message>
        <message>
            <source>Measurement</source>
            <translation>Mittaus</translation>
        </message>
        <message>
            <source>First</source>
            <translation>Alkumittaus</translation>
        </message>
        <message>
            <source>Again</source>
            <translation>Loppumittaus</translation>
        </message>
        <message>
            <source>Finished only</source>
            <translation>Vain valmiit</translation>
        </message>
        <message>
            <source>Back to the numbers</source>
            <translation>Takaisin lukuihin</translation>
        </message>
        <message>
            <source>Need at least 40 %, of the firms that answered</source>
            <translation>Tarve vähintään 40 %, vastanneista yrityksistä</translation>
        </message>
        <message>
            <source>All firms that need it</source>
            <translation>Kaikki, jotka tarvitsevat</translation>
        </message>
        <message>
            <source>By target group</source>
            <translation>Kohderyhmittäin</translation>
        </message>
        <message>
            <source>By municipality</source>
            <translation>Kunnittain</translation>
        </message>
        <message>
            <source>of {firms}, mean need {mean}</source>
            <translation>vastanneita {firms}, tarve keskimäärin {mean}</translation>
        </message>
        <message>
            <source>the {count} that need it most</source>
            <translation>{count} eniten tarvitsevaa</translation>
        </message>
        <message>
            <source>wishes it</source>
            <translation>haluaa kehittyä</translation>
        </message>
        <message>
            <source>guided to it</source>
            <translation>ohjattu</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Teema</translation>
        </message>
        <message>
            <source>Need it</source>
            <translation>Tarvitsee</translation>
        </message>
        <message>
            <source>Mean need</source>
            <translation>Tarve ka.</translation>
        </message>
        <message>
            <source>Wish</source>
            <translation>Haluaa</translation>
        </message>
        <message>
            <source>Guided</source>
            <translation>Ohjattu</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Ajankohta</translation>
        </message>
        <message>
            <source>No analysis fits these conditions.</source>
            <translation>Yksikään analyysi ei sovi näihin ehtoihin.</translation>
        </message>
        <message>
            <source>Needs are counted from analyses as they are made.</source>
            <translation>Tarpeet lasketaan analyyseista sitä mukaa kuin niitä tehdään.</translation>
        </message>
        <message>
            <source>Counting the needs again after an update…</source>
            <translation>Lasketaan tarpeet uudelleen päivityksen jälkeen…</translation>
        </message>
        <message>
            <source>training needs</source>
            <translation>koulutustarpeet</translation>
        </message>
        <message>
            <source>Themes by demand</source>
            <translation>Teemat kysynnän mukaan</translation>
        </message>
        <message>
            <source>The newest analysis of each firm whose data is on this computer. A firm of two target groups counts in both.</source>
            <translation>Kunkin yrityksen uusin analyysi, jonka tiedot ovat tällä koneella. Kahden kohderyhmän yritys lasketaan molempiin.</translation>
        </message>
        <message>
            <source>no window set</source>
            <translation>ajankohtaa ei päätetty</translation>
        </message>
        <message>
            <source>over</source>
            <translation>päättynyt</translation>
        </message>
        <message numerus="yes">
            <source>%n seat(s)</source>
            <translation>
                <numerusform>%n paikka</numerusform>
                <numerusform>%n paikkaa</numerusform>
            </translation>
        </message>
        <message>
            <source>Municipality not known</source>
            <translation>Kunta ei tiedossa</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>Muualla</translation>
        </message>
        <message>
            <source>No target group</source>
            <translation>Ei kohderyhmää</translation>
        </message>
    </context>
    <context>
        <name>NewCompany</name>
        <message>
            <source>Not known, or outside the region</source>
            <translation>Ei tiedossa tai maakunnan ulkopuolella</translation>
        </message>
        <message>
            <source>Target group, at most two</source>
            <translation>Kohderyhmä, enintään kaksi</translation>
        </message>
        <message>
            <source>The company</source>
            <translation>Yritys</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Yhteystiedot</translation>
        </message>
        <message>
            <source>Two target groups are chosen already.</source>
            <translation>Kaksi kohderyhmää on jo valittu.</translation>
        </message>
        <message>
            <source>New company</source>
            <translation>Uusi yritys</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>The company was added.</source>
            <translation>Yritys lisättiin.</translation>
        </message>
        <message>
            <source>This business ID belongs to a company in the list.</source>
            <translation>Y-tunnus on jo luettelossa olevalla yrityksellä.</translation>
        </message>
        <message>
            <source>A company with a similar name is in the list. Open it, or add a new one anyway.</source>
            <translation>Samanniminen yritys on jo luettelossa. Avaa se tai lisää silti uusi.</translation>
        </message>
        <message>
            <source>Add the company</source>
            <translation>Lisää yritys</translation>
        </message>
        <message>
            <source>Add anyway</source>
            <translation>Lisää silti</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nimi</translation>
        </message>
        <message>
            <source>Business ID</source>
            <translation>Y-tunnus</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kunta</translation>
        </message>
        <message>
            <source>Street address</source>
            <translation>Katuosoite</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>Postinumero</translation>
        </message>
        <message>
            <source>Post town or village</source>
            <translation>Postitoimipaikka tai kylä</translation>
        </message>
        <message>
            <source>Turnover</source>
            <translation>Liikevaihto</translation>
        </message>
        <message>
            <source>Language of contact</source>
            <translation>Asiointikieli</translation>
        </message>
        <message>
            <source>Where the contact came from</source>
            <translation>Mistä yhteys tuli</translation>
        </message>
        <message>
            <source>Contact person</source>
            <translation>Yhteyshenkilö</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rooli</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Puhelin</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Sähköposti</translation>
        </message>
        <message>
            <source>Leave empty if the company is only being founded.</source>
            <translation>Jätä tyhjäksi, jos yritys on vasta perustettava.</translation>
        </message>
        <message>
            <source>For example a fair, a call, an earlier project.</source>
            <translation>Esimerkiksi messut, puhelu, aiempi hanke.</translation>
        </message>
        <message>
            <source>Is this right? Mail could not be sent to it.</source>
            <translation>Onko tämä oikein? Tähän ei voi lähettää sähköpostia.</translation>
        </message>
        <message>
            <source>Is this right? It is not a telephone number.</source>
            <translation>Onko tämä oikein? Tämä ei ole puhelinnumero.</translation>
        </message>
        <message>
            <source>✓ The check digit is right.</source>
            <translation>✓ Tarkistusnumero täsmää.</translation>
        </message>
        <message>
            <source>The missing zero was added at the front. Check that the business ID is right.</source>
            <translation>Alusta puuttunut nolla lisättiin. Tarkista, että Y-tunnus on oikein.</translation>
        </message>
        <message>
            <source>Suggested by the postcode.</source>
            <translation>Ehdotettu postinumeron mukaan.</translation>
        </message>
        <message>
            <source>Not in the project's area. The company can be added all the same.</source>
            <translation>Ei kuulu hankkeen alueeseen. Yrityksen voi silti lisätä.</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Ei tiedossa</translation>
        </message>
        <message>
            <source>Does not want to tell</source>
            <translation>Ei halua kertoa</translation>
        </message>
        <message>
            <source>at most {amount} €</source>
            <translation>enintään {amount} €</translation>
        </message>
        <message>
            <source>over {amount} €</source>
            <translation>yli {amount} €</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Opening…</source>
            <translation>Avataan…</translation>
        </message>
    </context>
    <context>
        <name>PageHeader</name>
        <message>
            <source>Back</source>
            <translation>Takaisin</translation>
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
        <name>Paper</name>
        <message>
            <source>Back</source>
            <translation>Takaisin</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Tulostin</translation>
        </message>
        <message>
            <source>Save PDF</source>
            <translation>Tallenna PDF</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Tulosta</translation>
        </message>
        <message>
            <source>No printer was found. Save a PDF instead.</source>
            <translation>Tulostinta ei löytynyt. Tallenna sen sijaan PDF.</translation>
        </message>
        <message>
            <source>There is nothing to print or save yet.</source>
            <translation>Tulostettavaa tai tallennettavaa ei vielä ole.</translation>
        </message>
        <message>
            <source>Sent to the printer</source>
            <translation>Lähetetty tulostimelle</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Tallennettu: {file}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Avaa</translation>
        </message>
        <message>
            <source>Sending to the printer…</source>
            <translation>Lähetetään tulostimelle…</translation>
        </message>
        <message>
            <source>Printing page {done} of {total}</source>
            <translation>Tulostetaan sivua {done}/{total}</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Tallennetaan…</translation>
        </message>
    </context>
    <context>
        <name>PaperForm</name>
        <message>
            <source>Paper form</source>
            <translation>Paperilomake</translation>
        </message>
        <message>
            <source>Which questions</source>
            <translation>Mitkä kysymykset</translation>
        </message>
        <message>
            <source>Target group</source>
            <translation>Kohderyhmä</translation>
        </message>
        <message>
            <source>Blank form, the firm is written by hand</source>
            <translation>Tyhjä lomake, yritys kirjoitetaan käsin</translation>
        </message>
        <message>
            <source>Whole analysis</source>
            <translation>Koko analyysi</translation>
        </message>
        <message>
            <source>Quick survey</source>
            <translation>Pikakartoitus</translation>
        </message>
        <message>
            <source>End (T1)</source>
            <translation>Loppumittaus (T1)</translation>
        </message>
        <message>
            <source>A year later (T2)</source>
            <translation>Vuotta myöhemmin (T2)</translation>
        </message>
        <message>
            <source>All target groups</source>
            <translation>Kaikki kohderyhmät</translation>
        </message>
    </context>
    <context>
        <name>PdfPreview</name>
        <message>
            <source>{name}, page {page} of {count}</source>
            <translation>{name}, sivu {page}/{count}</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>Copy the instructions</source>
            <translation>Kopioi ohje</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Synkronoi nyt</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Annettu</translation>
        </message>
        <message>
            <source>This code is shown only now and lets in one computer. It works once this computer has synced, and for 72 hours from then.</source>
            <translation>Koodi näytetään vain nyt, ja sillä liittyy yksi kone. Se toimii, kun tämä kone on synkronoinut, ja siitä 72 tuntia.</translation>
        </message>
        <message>
            <source>Give this code to {name}</source>
            <translation>Anna tämä koodi: {name}</translation>
        </message>
        <message>
            <source>Copied: address, code and what to do</source>
            <translation>Kopioitu: osoite, koodi ja mitä tehdään</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Muuta</translation>
        </message>
        <message>
            <source>New joining code</source>
            <translation>Uusi liittymiskoodi</translation>
        </message>
        <message>
            <source>Take out of use</source>
            <translation>Poista käytöstä</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Palauta käyttöön</translation>
        </message>
        <message>
            <source>Computers</source>
            <translation>Koneet</translation>
        </message>
        <message>
            <source>None has joined yet.</source>
            <translation>Yhtään konetta ei ole vielä liitetty.</translation>
        </message>
        <message>
            <source>This is you: another admin can do it.</source>
            <translation>Tämä olet sinä: toinen pääkäyttäjä voi tehdä sen.</translation>
        </message>
        <message>
            <source>Lost…</source>
            <translation>Kadonnut…</translation>
        </message>
        <message>
            <source>Close the shared database to {name}</source>
            <translation>Sulje yhteinen tietokanta koneelta {name}</translation>
        </message>
        <message>
            <source>A new colleague</source>
            <translation>Uusi henkilö</translation>
        </message>
        <message>
            <source>Change the details</source>
            <translation>Muuta tietoja</translation>
        </message>
        <message>
            <source>Add and make a joining code</source>
            <translation>Lisää ja tee liittymiskoodi</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tila</translation>
        </message>
        <message>
            <source>People and computers</source>
            <translation>Ihmiset ja koneet</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Lisää henkilö</translation>
        </message>
        <message>
            <source>Visits firms; sees the files of the own firms and of those that share theirs.</source>
            <translation>Käy yrityksissä; näkee omien ja tietonsa jakaneiden yritysten tiedot.</translation>
        </message>
        <message>
            <source>Takes care of people and computers; sees no firm's file by that.</source>
            <translation>Hoitaa ihmiset ja koneet; ei näe tällä roolilla yritysten tietoja.</translation>
        </message>
        <message>
            <source>Reads the programme and rosters of all; changes nothing.</source>
            <translation>Lukee hankkeen tietoja ja kaikkien osallistujalistoja; ei muuta mitään.</translation>
        </message>
        <message>
            <source>Reads what the funder may ask for; changes nothing.</source>
            <translation>Lukee sen, mitä rahoittaja voi kysyä; ei muuta mitään.</translation>
        </message>
        <message>
            <source>Reads the rosters of own trainings.</source>
            <translation>Lukee omien koulutustensa osallistujalistat.</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>ei vielä</translation>
        </message>
        <message numerus="yes">
            <source>%n computers</source>
            <translation>
                <numerusform>%n kone</numerusform>
                <numerusform>%n konetta</numerusform>
            </translation>
        </message>
        <message>
            <source>waits to be sent</source>
            <translation>odottaa lähettämistä</translation>
        </message>
        <message>
            <source>not in use</source>
            <translation>poistettu käytöstä</translation>
        </message>
        <message>
            <source>a computer is being closed</source>
            <translation>konetta suljetaan</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>käytössä</translation>
        </message>
        <message>
            <source>has a code</source>
            <translation>koodi annettu</translation>
        </message>
        <message>
            <source>not joined</source>
            <translation>ei liittynyt</translation>
        </message>
        <message>
            <source>The joining code works once this computer has sent it to the shared database.</source>
            <translation>Liittymiskoodi toimii, kun tämä kone on lähettänyt sen yhteiseen tietokantaan.</translation>
        </message>
        <message>
            <source>The last joining code lets in one computer until {when}.</source>
            <translation>Viimeisin liittymiskoodi: yksi kone voi liittyä {when} asti.</translation>
        </message>
        <message>
            <source>computer {number}</source>
            <translation>kone {number}</translation>
        </message>
        <message>
            <source>version {version}</source>
            <translation>versio {version}</translation>
        </message>
        <message>
            <source>this computer</source>
            <translation>tämä kone</translation>
        </message>
        <message>
            <source>Closed {when}</source>
            <translation>Suljettu {when}</translation>
        </message>
        <message>
            <source>To be closed: waits for the shared database</source>
            <translation>Suljetaan: odottaa yhteistä tietokantaa</translation>
        </message>
        <message>
            <source>Never in touch</source>
            <translation>Ei vielä yhteydessä</translation>
        </message>
        <message>
            <source>Last in touch {when}</source>
            <translation>Viimeksi yhteydessä {when}</translation>
        </message>
        <message>
            <source>Join DigiFocus Desktop:
1. Start the program and choose Join the project.
2. Address: {address}
3. One-time code: {code}
The code is good for one computer, for three days.</source>
            <translation>Näin liityt DigiFocus Desktopiin:
1. Käynnistä ohjelma ja valitse Liity hankkeeseen.
2. Osoite: {address}
3. Kertakoodi: {code}
Koodilla liittyy yksi kone, ja se on voimassa kolme päivää.</translation>
        </message>
        <message>
            <source>This computer works alone.</source>
            <translation>Tämä kone toimii yksin.</translation>
        </message>
        <message>
            <source>People and computers are managed once it has joined a shared database.</source>
            <translation>Ihmisiä ja koneita hoidetaan, kun kone on liittynyt yhteiseen tietokantaan.</translation>
        </message>
        <message>
            <source>Your organisation's admin takes care of this.</source>
            <translation>Tätä hoitaa organisaatiosi pääkäyttäjä.</translation>
        </message>
        <message>
            <source>Nobody is its admin yet: ask who runs the hub.</source>
            <translation>Kukaan ei ole vielä pääkäyttäjä: kysy yhteisen tietokannan ylläpitäjältä.</translation>
        </message>
        <message>
            <source>Ask {names}.</source>
            <translation>Kysy: {names}.</translation>
        </message>
        <message>
            <source>Take {name} out of use?</source>
            <translation>Poistetaanko {name} käytöstä?</translation>
        </message>
        <message>
            <source>The shared database answers none of this person's computers any more once this is sent. What the person has written stays, and you can bring the person back.</source>
            <translation>Kun tämä on lähetetty, yhteinen tietokanta ei enää vastaa henkilön koneille. Henkilön kirjoittama säilyy, ja voit palauttaa hänet käyttöön.</translation>
        </message>
        <message>
            <source>Close the shared database to {name}?</source>
            <translation>Suljetaanko yhteinen tietokanta koneelta {name}?</translation>
        </message>
        <message>
            <source>Do this when a computer is lost or given away. It gets and sends nothing any more; what it never sent stays on it, behind its passphrase. This cannot be taken back: the person joins again with a new code.</source>
            <translation>Tee näin, kun kone on kadonnut tai annettu pois. Se ei enää saa eikä lähetä mitään; lähettämättä jäänyt pysyy koneella palautuslauseen takana. Tätä ei voi perua: henkilö liittyy uudelleen uudella koodilla.</translation>
        </message>
        <message>
            <source>Close to this computer</source>
            <translation>Sulje tältä koneelta</translation>
        </message>
    </context>
    <context>
        <name>Plan</name>
        <message>
            <source>Why is “{step}” added?</source>
            <translation>Miksi ”{step}” lisätään?</translation>
        </message>
        <message>
            <source>Why is “{step}” left out?</source>
            <translation>Miksi ”{step}” jätetään pois?</translation>
        </message>
        <message>
            <source>Why does “{step}” move to place {place}?</source>
            <translation>Miksi ”{step}” siirretään kohtaan {place}?</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Palauta</translation>
        </message>
        <message>
            <source>Or a step of your own</source>
            <translation>Tai oma askel</translation>
        </message>
        <message>
            <source>A step of your own</source>
            <translation>Oma askel</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Lisää</translation>
        </message>
        <message>
            <source>Agree on this step</source>
            <translation>Sovi tämä askel</translation>
        </message>
        <message>
            <source>Show the answers behind it</source>
            <translation>Näytä vastaukset, joihin tämä perustuu</translation>
        </message>
        <message>
            <source>Hide the answers behind it</source>
            <translation>Piilota vastaukset</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Siirrä ylös</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Siirrä alas</translation>
        </message>
        <message>
            <source>Take the advisor's decision back</source>
            <translation>Peru neuvojan valinta</translation>
        </message>
        <message>
            <source>Leave this step out</source>
            <translation>Jätä askel pois</translation>
        </message>
        <message>
            <source>The answers behind it</source>
            <translation>Vastaukset, joihin tämä perustuu</translation>
        </message>
        <message>
            <source>Training {code} {name}</source>
            <translation>Koulutus {code} {name}</translation>
        </message>
        <message>
            <source>Instead of {name}, which is not open to the firm now.</source>
            <translation>Tilalla, koska {name} ei ole yritykselle nyt avoinna.</translation>
        </message>
        <message>
            <source>Because: {reason}</source>
            <translation>Koska: {reason}</translation>
        </message>
        <message>
            <source>begins {date}</source>
            <translation>alkaa {date}</translation>
        </message>
        <message>
            <source>until {date}</source>
            <translation>{date} asti</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) left</source>
            <translation>
                <numerusform>%n paikka vapaana</numerusform>
                <numerusform>%n paikkaa vapaana</numerusform>
            </translation>
        </message>
        <message>
            <source>free of charge</source>
            <translation>maksuton</translation>
        </message>
        <message>
            <source>fee not decided: the turnover is not known</source>
            <translation>maksu avoin: liikevaihto ei ole tiedossa</translation>
        </message>
        <message>
            <source>under €20 a month</source>
            <translation>alle 20 €/kk</translation>
        </message>
        <message>
            <source>€20–100 a month</source>
            <translation>20–100 €/kk</translation>
        </message>
        <message>
            <source>paid once</source>
            <translation>kertahankinta</translation>
        </message>
        <message>
            <source>larger cost</source>
            <translation>suurempi kustannus</translation>
        </message>
        <message>
            <source>training</source>
            <translation>koulutus</translation>
        </message>
        <message>
            <source>help with the work, or time for it</source>
            <translation>toteutusapu tai ajan varaaminen</translation>
        </message>
        <message>
            <source>skills of buying and owning</source>
            <translation>ostamisen ja omistamisen taidot</translation>
        </message>
        <message>
            <source>coaching for growth</source>
            <translation>kasvun sparraus</translation>
        </message>
        <message>
            <source>Help that fits</source>
            <translation>Sopivin apu</translation>
        </message>
        <message>
            <source>What exactly</source>
            <translation>Mitä tarkalleen</translation>
        </message>
        <message>
            <source>First act this week</source>
            <translation>Ensimmäinen teko tällä viikolla</translation>
        </message>
        <message>
            <source>When the benefit shows</source>
            <translation>Milloin hyöty näkyy</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Kuka</translation>
        </message>
        <message>
            <source>The firm's wish</source>
            <translation>Yrityksen toive</translation>
        </message>
        <message>
            <source>Done already</source>
            <translation>On jo tehty</translation>
        </message>
        <message>
            <source>No time or money now</source>
            <translation>Ei aikaa tai rahaa nyt</translation>
        </message>
        <message>
            <source>Advisor's judgement</source>
            <translation>Neuvojan arvio</translation>
        </message>
        <message>
            <source>Added by the advisor: {reason}</source>
            <translation>Neuvojan lisäämä: {reason}</translation>
        </message>
        <message>
            <source>Moved by the advisor: {reason}</source>
            <translation>Neuvojan siirtämä: {reason}</translation>
        </message>
        <message>
            <source>Left out: {reason}</source>
            <translation>Jätetty pois: {reason}</translation>
        </message>
        <message>
            <source>A note, if you like</source>
            <translation>Lisätieto, jos haluat</translation>
        </message>
        <message>
            <source>Leave it as it was</source>
            <translation>Jätä ennalleen</translation>
        </message>
        <message>
            <source>place asked for (to be confirmed in the shared database)</source>
            <translation>paikka pyydetty (vahvistetaan yhteisessä tietokannassa)</translation>
        </message>
        <message>
            <source>place confirmed</source>
            <translation>paikka vahvistettu</translation>
        </message>
        <message>
            <source>in the queue, number {turn}</source>
            <translation>jonossa, sija {turn}</translation>
        </message>
        <message>
            <source>place given up (to be confirmed in the shared database)</source>
            <translation>paikasta luovuttu (vahvistetaan yhteisessä tietokannassa)</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Looking for printers…</source>
            <translation>Haetaan tulostimia…</translation>
        </message>
        <message>
            <source>Save PDF</source>
            <translation>Tallenna PDF</translation>
        </message>
        <message>
            <source>Save calendar file</source>
            <translation>Tallenna kalenteritiedosto</translation>
        </message>
        <message>
            <source>Calendar (*.ics)</source>
            <translation>Kalenteri (*.ics)</translation>
        </message>
        <message>
            <source>Save for Excel</source>
            <translation>Tallenna Exceliin</translation>
        </message>
    </context>
    <context>
        <name>Publication</name>
        <message>
            <source>Not now</source>
            <translation>Ei nyt</translation>
        </message>
        <message>
            <source>Why it is withdrawn</source>
            <translation>Miksi se perutaan</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Peru julkaisu</translation>
        </message>
        <message>
            <source>Withdraw this release?</source>
            <translation>Perutaanko tämä julkaisu?</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Julkaise</translation>
        </message>
        <message>
            <source>Release these figures?</source>
            <translation>Julkaistaanko nämä luvut?</translation>
        </message>
        <message>
            <source>Releases</source>
            <translation>Julkaisut</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Peru julkaisu…</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Luonnos</translation>
        </message>
        <message>
            <source>Target group or municipality</source>
            <translation>Kohderyhmä tai kunta</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Koulutus</translation>
        </message>
        <message>
            <source>Median, 0–100</source>
            <translation>Mediaani, 0–100</translation>
        </message>
        <message>
            <source>All firms</source>
            <translation>Kaikki</translation>
        </message>
        <message>
            <source>Checking that no figure tells of a single firm…</source>
            <translation>Tarkistetaan, ettei mikään luku kerro yksittäisestä yrityksestä…</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Tallenna PDF</translation>
        </message>
        <message>
            <source>Release…</source>
            <translation>Julkaise…</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Luvut</translation>
        </message>
        <message>
            <source>Counted up to</source>
            <translation>Mihin päivään asti lasketaan</translation>
        </message>
        <message>
            <source>The figures were released</source>
            <translation>Luvut julkaistiin</translation>
        </message>
        <message>
            <source>Firms</source>
            <translation>Yritykset</translation>
        </message>
        <message>
            <source>Need for training</source>
            <translation>Koulutustarve</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Tulokset</translation>
        </message>
        <message>
            <source>withheld</source>
            <translation>ei kerrota</translation>
        </message>
        <message>
            <source>under {least}</source>
            <translation>alle {least}</translation>
        </message>
        <message>
            <source>guards another</source>
            <translation>suojaa toista</translation>
        </message>
        <message>
            <source>earlier release</source>
            <translation>aiemman takia</translation>
        </message>
        <message>
            <source>withdrawn {day}: {reason}</source>
            <translation>peruttu {day}: {reason}</translation>
        </message>
        <message numerus="yes">
            <source>%n firm(s)</source>
            <translation>
                <numerusform>%n yritys</numerusform>
                <numerusform>%n yritystä</numerusform>
            </translation>
        </message>
        <message>
            <source>Analyses up to {day}</source>
            <translation>Analyysit {day} asti</translation>
        </message>
        <message>
            <source>Draft: {told} of {all} figures would be told. Not told: {few} that are under {least}, {beside} from which those could be worked out, {earlier} because an earlier release stands beside.</source>
            <translation>Luonnos: {all} luvusta kerrottaisiin {told}. Kertomatta jäävät {few} lukua, jotka ovat alle {least}, {beside} lukua, joista ne voisi laskea, ja {earlier} aiemman julkaisun takia.</translation>
        </message>
        <message>
            <source>The figures become a release of {day}. It stays: nobody can change or delete it, and every later release is checked against it. It goes to the other computers of the project, and firms are compared with it.</source>
            <translation>Luvuista tulee julkaisu, jonka päiväys on {day}. Se jää voimaan: sitä ei voi muuttaa eikä poistaa, ja jokainen myöhempi julkaisu tarkistetaan sitä vasten. Se siirtyy hankkeen muille koneille, ja yrityksiä verrataan siihen.</translation>
        </message>
        <message>
            <source>A withdrawn release is no longer compared with. It stays in the list with its reason, because it was public: later releases are checked against it all the same.</source>
            <translation>Peruttuun julkaisuun ei enää verrata. Se jää luetteloon syineen, koska se on ollut julkinen: myöhemmät julkaisut tarkistetaan silti sitä vasten.</translation>
        </message>
        <message>
            <source>Up to {day}</source>
            <translation>{day} asti</translation>
        </message>
        <message>
            <source>This release was withdrawn: {reason}</source>
            <translation>Tämä julkaisu on peruttu: {reason}</translation>
        </message>
        <message>
            <source>These figures are public. They cover analyses up to {day}.</source>
            <translation>Nämä luvut ovat julkisia. Mukana ovat analyysit {day} asti.</translation>
        </message>
        <message>
            <source>The middle result, rounded to five points, of at least {least} firms. Below it the middle half of the firms, where there are at least ten.</source>
            <translation>Keskimmäinen tulos vähintään {least} yrityksestä, pyöristettynä viiteen pisteeseen. Sen alla yritysten keskimmäinen puolikas, kun yrityksiä on vähintään kymmenen.</translation>
        </message>
        <message>
            <source>How many firms need a training by their answers. Each firm counts in one target group.</source>
            <translation>Kuinka moni yritys tarvitsee koulutusta vastaustensa mukaan. Kukin yritys on mukana yhdessä kohderyhmässä.</translation>
        </message>
        <message>
            <source>How many firms. Each counts in one target group.</source>
            <translation>Yritysten määrä. Kukin yritys on mukana yhdessä kohderyhmässä.</translation>
        </message>
        <message>
            <source>The draft is not ready yet.</source>
            <translation>Luonnos ei ole vielä valmis.</translation>
        </message>
        <message>
            <source>Choose the draft in the list first.</source>
            <translation>Valitse ensin luonnos luettelosta.</translation>
        </message>
        <message>
            <source>The draft is not ready.</source>
            <translation>Luonnos ei ole valmis.</translation>
        </message>
        <message>
            <source>Checking was stopped. Nothing was released.</source>
            <translation>Tarkistus keskeytettiin. Mitään ei julkaistu.</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Tarkista uudelleen</translation>
        </message>
        <message>
            <source>Nothing has been released yet.</source>
            <translation>Mitään ei ole vielä julkaistu.</translation>
        </message>
        <message>
            <source>Nothing can be released now.</source>
            <translation>Nyt ei voi julkaista.</translation>
        </message>
        <message>
            <source>release</source>
            <translation>julkaisu</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message>
            <source>Question</source>
            <translation>Kysymys</translation>
        </message>
        <message>
            <source>Firms</source>
            <translation>Yrityksiä</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Keskiarvo</translation>
        </message>
        <message>
            <source>Lowest</source>
            <translation>Alin</translation>
        </message>
        <message>
            <source>Highest</source>
            <translation>Ylin</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>En tiedä</translation>
        </message>
        <message>
            <source>Not for us</source>
            <translation>Ei koske</translation>
        </message>
        <message>
            <source>Observed</source>
            <translation>Havainto</translation>
        </message>
        <message>
            <source>Worth a look</source>
            <translation>Huomio</translation>
        </message>
        <message>
            <source>Too few analyses yet.</source>
            <translation>Analyyseja on vielä liian vähän.</translation>
        </message>
        <message>
            <source>Questions are looked at when at least {least} firms have a finished analysis.</source>
            <translation>Kysymyksiä tarkastellaan, kun vähintään {least} yrityksellä on valmis analyysi.</translation>
        </message>
        <message>
            <source>Counting the answers…</source>
            <translation>Lasketaan vastauksia…</translation>
        </message>
        <message>
            <source>questions of the form</source>
            <translation>lomakkeen kysymykset</translation>
        </message>
        <message>
            <source>Questions by area</source>
            <translation>Kysymykset osa-alueittain</translation>
        </message>
        <message>
            <source>Lowest and Highest: share of the answers on step 0 and on step 4. Observed: what advisors saw less what the firm said, in steps. Alpha tells how the questions of an area go together; it describes, and does not judge. Fewer than {least} firms show nothing.</source>
            <translation>Alin ja Ylin: kuinka suuri osa vastauksista on portaalla 0 ja portaalla 4. Havainto: neuvojan näkemä miinus yrityksen oma arvio, portaina. Alfa kertoo, miten osa-alueen kysymykset kulkevat yhdessä; se kuvaa eikä arvostele. Alle {least} yrityksestä ei näytetä mitään.</translation>
        </message>
        <message numerus="yes">
            <source>How the questions worked in %n firm(s)</source>
            <translation>
                <numerusform>Miten kysymykset toimivat %n yrityksessä</numerusform>
                <numerusform>Miten kysymykset toimivat %n yrityksessä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cronbach's alpha {alpha} · %n firm(s) answered everything</source>
            <translation>
                <numerusform>Cronbachin alfa {alpha} · %n vastasi kaikkeen</numerusform>
                <numerusform>Cronbachin alfa {alpha} · %n vastasi kaikkeen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Alpha from %n firm(s) that answered everything</source>
            <translation>
                <numerusform>Alfa, kun %n yritys on vastannut kaikkeen</numerusform>
                <numerusform>Alfa, kun %n yritystä on vastannut kaikkeen</numerusform>
            </translation>
        </message>
        <message>
            <source>Alpha is not defined here</source>
            <translation>Alfaa ei voi laskea</translation>
        </message>
        <message>
            <source>Many don't know</source>
            <translation>Moni ei tiedä</translation>
        </message>
        <message>
            <source>Does not concern many</source>
            <translation>Ei koske monia</translation>
        </message>
        <message>
            <source>Most choose the lowest</source>
            <translation>Useimmat alimmalla</translation>
        </message>
        <message>
            <source>Most choose the highest</source>
            <translation>Useimmat ylimmällä</translation>
        </message>
        <message>
            <source>Advisors see it otherwise</source>
            <translation>Neuvojat näkevät toisin</translation>
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
        <message>
            <source>fetching</source>
            <translation>haetaan</translation>
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
        <name>Report</name>
        <message>
            <source>Short report: the result alone</source>
            <translation>Lyhyt raportti: vain tulos</translation>
        </message>
        <message>
            <source>Whole report</source>
            <translation>Koko raportti</translation>
        </message>
        <message>
            <source>Whole report with all answers</source>
            <translation>Koko raportti ja kaikki vastaukset</translation>
        </message>
        <message>
            <source>Interview memo: the firm's copy</source>
            <translation>Haastattelumuistio: yritykselle</translation>
        </message>
        <message>
            <source>Interview memo: the advisors' copy</source>
            <translation>Haastattelumuistio: neuvojille</translation>
        </message>
        <message>
            <source>Interview memo: my own copy</source>
            <translation>Haastattelumuistio: vain minulle</translation>
        </message>
        <message>
            <source>Interview memo</source>
            <translation>Haastattelumuistio</translation>
        </message>
        <message>
            <source>Result report</source>
            <translation>Tulosraportti</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Asiakirja</translation>
        </message>
        <message>
            <source>Areas as a figure</source>
            <translation>Osa-alueet kuviona</translation>
        </message>
        <message>
            <source>Agreed days to a calendar</source>
            <translation>Sovitut päivät kalenteriin</translation>
        </message>
    </context>
    <context>
        <name>Result</name>
        <message>
            <source>Print</source>
            <translation>Tulosta</translation>
        </message>
        <message>
            <source>Delete the analysis</source>
            <translation>Poista analyysi</translation>
        </message>
        <message>
            <source>Digital intensity: {count}</source>
            <translation>Digi-intensiteetti: {count}</translation>
        </message>
        <message>
            <source>Facts of version {version}</source>
            <translation>Tosiseikat, versio {version}</translation>
        </message>
        <message numerus="yes">
            <source>%n not known</source>
            <translation>
                <numerusform>%n ei tiedossa</numerusform>
                <numerusform>%n ei tiedossa</numerusform>
            </translation>
        </message>
        <message>
            <source>Hide the facts</source>
            <translation>Piilota tosiseikat</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>toteutuu</translation>
        </message>
        <message>
            <source>does not hold</source>
            <translation>ei toteudu</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>ei tiedossa</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Osa-alue</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Seuraava porras</translation>
        </message>
        <message>
            <source>Do first</source>
            <translation>Tee ensin</translation>
        </message>
        <message>
            <source>There is nothing to compare with yet: the project's figures have not been released.</source>
            <translation>Vertailua ei vielä ole: hankkeen lukuja ei ole julkaistu.</translation>
        </message>
        <message>
            <source>Own competence</source>
            <translation>Oma osaaminen</translation>
        </message>
        <message>
            <source>The firm's digital level</source>
            <translation>Yrityksen digitaso</translation>
        </message>
        <message>
            <source>There is nothing to compare with: fewer than {least} firms have been measured.</source>
            <translation>Vertailua ei ole: mitattuja yrityksiä on alle {least}.</translation>
        </message>
        <message>
            <source>Middle result of {group} ({count} firms, released {day}): {told}.</source>
            <translation>Keskimmäinen tulos ryhmässä {group} ({count} yritystä, julkaistu {day}): {told}.</translation>
        </message>
        <message>
            <source>Middle result of all {count} firms (released {day}): {told}. The firm's own group is not told by itself: single firms could be recognised.</source>
            <translation>Keskimmäinen tulos kaikissa {count} yrityksessä (julkaistu {day}): {told}. Yrityksen omaa ryhmää ei kerrota erikseen: siitä voisi tunnistaa yksittäisiä yrityksiä.</translation>
        </message>
        <message>
            <source>The plan was changed</source>
            <translation>Suunnitelmaa muutettiin</translation>
        </message>
        <message>
            <source>The analysis was deleted</source>
            <translation>Analyysi on poistettu</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>Lisää askel</translation>
        </message>
        <message numerus="yes">
            <source>and %n more agreed</source>
            <translation>
                <numerusform>ja %n muu sovittu</numerusform>
                <numerusform>ja %n muuta sovittua</numerusform>
            </translation>
        </message>
        <message>
            <source>A proposal; agreed in the interview.</source>
            <translation>Ehdotus, joka sovitaan haastattelussa.</translation>
        </message>
        <message>
            <source>The answers call for no step yet.</source>
            <translation>Vastaukset eivät vielä anna aihetta askeliin.</translation>
        </message>
        <message>
            <source>Three steps</source>
            <translation>Kolme askelta</translation>
        </message>
        <message>
            <source>Next steps</source>
            <translation>Seuraavat askeleet</translation>
        </message>
        <message>
            <source>Strengths</source>
            <translation>Vahvuudet</translation>
        </message>
        <message>
            <source>The first strengths grow out of the next steps.</source>
            <translation>Ensimmäiset vahvuudet kasvavat seuraavista portaista.</translation>
        </message>
        <message>
            <source>Area before or after</source>
            <translation>Edellinen tai seuraava osa-alue</translation>
        </message>
        <message>
            <source>Move a step</source>
            <translation>Siirrä askelta</translation>
        </message>
        <message>
            <source>Go to the question behind it</source>
            <translation>Siirry kysymykseen</translation>
        </message>
        <message>
            <source>Begin a follow-up interview</source>
            <translation>Aloita jatkohaastattelu</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Muutos</translation>
        </message>
        <message>
            <source>Correct an answer</source>
            <translation>Korjaa vastausta</translation>
        </message>
        <message>
            <source>{word}, borderline</source>
            <translation>{word}, rajalla</translation>
        </message>
        <message>
            <source>roughly {low}–{high}</source>
            <translation>suunnilleen {low}–{high}</translation>
        </message>
        <message numerus="yes">
            <source>%n area(s) measured, at least 5 are needed</source>
            <translation>
                <numerusform>ei mitattu: %n osa-alue mitattu, tarvitaan vähintään 5</numerusform>
                <numerusform>ei mitattu: %n osa-aluetta mitattu, tarvitaan vähintään 5</numerusform>
            </translation>
        </message>
        <message>
            <source>not measured, too few questions</source>
            <translation>ei mitattu, liian vähän kysymyksiä</translation>
        </message>
        <message>
            <source>not measured, answered {answered}/{of}</source>
            <translation>ei mitattu, vastattu {answered}/{of}</translation>
        </message>
        <message>
            <source>now: {anchor}</source>
            <translation>nyt: {anchor}</translation>
        </message>
        <message>
            <source>Already at the top step</source>
            <translation>Ylin porras on jo saavutettu</translation>
        </message>
        <message>
            <source>Find out: {question} The answer was don't know.</source>
            <translation>Selvitä: {question} Vastaus oli en tiedä.</translation>
        </message>
        <message>
            <source>The help that fits now: training, as competence and level are both still growing.</source>
            <translation>Sopivin apu nyt: koulutus, koska osaaminen ja taso ovat molemmat vielä kasvussa.</translation>
        </message>
        <message>
            <source>The help that fits now: help with the work or time for it, as the competence is there already.</source>
            <translation>Sopivin apu nyt: toteutusapu tai ajan varaaminen, koska osaamista on jo.</translation>
        </message>
        <message>
            <source>The help that fits now: skills of buying and owning, as the firm is further than the own competence.</source>
            <translation>Sopivin apu nyt: ostamisen ja omistamisen taidot, koska yritys on pidemmällä kuin oma osaaminen.</translation>
        </message>
        <message>
            <source>The help that fits now: coaching for growth, as competence and level are both high.</source>
            <translation>Sopivin apu nyt: kasvun sparraus, koska osaaminen ja taso ovat molemmat korkealla.</translation>
        </message>
        <message>
            <source>{percent} % of the answers are don't know: the result is indicative.</source>
            <translation>Vastauksista {percent} % on ”en tiedä”: tulos on suuntaa-antava.</translation>
        </message>
        <message>
            <source>Quick survey {date}: roughly where the firm is</source>
            <translation>Pikakartoitus {date}: suuntaa-antava tulos</translation>
        </message>
        <message>
            <source>Result {date}</source>
            <translation>Tulos {date}</translation>
        </message>
        <message>
            <source>Result {date}, analysis unfinished</source>
            <translation>Tulos {date}, analyysi kesken</translation>
        </message>
        <message>
            <source>To the interview</source>
            <translation>Haastatteluun</translation>
        </message>
        <message>
            <source>Open the interview</source>
            <translation>Avaa haastattelu</translation>
        </message>
        <message>
            <source>Continue the interview</source>
            <translation>Jatka haastattelua</translation>
        </message>
        <message>
            <source>This analysis is not here any more.</source>
            <translation>Tätä analyysia ei enää ole tällä koneella.</translation>
        </message>
        <message>
            <source>This result cannot be shown.</source>
            <translation>Tulosta ei voi näyttää.</translation>
        </message>
        <message>
            <source>Update the program and sync, then try again.</source>
            <translation>Päivitä ohjelma, synkronoi ja yritä uudelleen.</translation>
        </message>
        <message>
            <source>The result cannot be calculated.</source>
            <translation>Tulosta ei voi laskea.</translation>
        </message>
        <message>
            <source>Too many questions do not concern the firm.</source>
            <translation>Liian moni kysymys ei koske yritystä.</translation>
        </message>
        <message>
            <source>Go on with the analysis</source>
            <translation>Jatka analyysia</translation>
        </message>
        <message>
            <source>The result cannot be calculated yet: there are {count} answers, at least {needed} are needed.</source>
            <translation>Tulosta ei voi vielä laskea: vastauksia on {count}, tarvitaan vähintään {needed}.</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} h</translation>
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
        <name>Settings</name>
        <message>
            <source>Version {number}</source>
            <translation>Versio {number}</translation>
        </message>
        <message>
            <source>A tool for business advisors: analyses, interviews and certificates at farms and rural firms, without a network. Free and open source under the European Union Public Licence.</source>
            <translation>Yritysneuvojan työväline: analyysit, haastattelut ja todistukset maatiloilla ja maaseudun yrityksissä, myös ilman verkkoa. Vapaa ja avoin ohjelma Euroopan unionin yleisen lisenssin (EUPL) ehdoilla.</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Lisenssit</translation>
        </message>
        <message>
            <source>The libraries, fonts and icons it is made of.</source>
            <translation>Kirjastot, fontit ja kuvakkeet, joista ohjelma koostuu.</translation>
        </message>
        <message>
            <source>Text of the licence</source>
            <translation>Lisenssin teksti</translation>
        </message>
        <message>
            <source>What was written after it leaves this computer, apart from what the shared database holds. The data of now are kept aside in the program's folder.</source>
            <translation>Sen jälkeen kirjatut tiedot poistuvat tältä koneelta. Yhteiseen tietokantaan lähetetyt tulevat takaisin. Nykyiset tiedot jäävät talteen ohjelman kansioon.</translation>
        </message>
        <message>
            <source>Recovery passphrase</source>
            <translation>Palautuslause</translation>
        </message>
        <message>
            <source>Go back to this backup</source>
            <translation>Palaa tähän varmuuskopioon</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Go back to {when}?</source>
            <translation>Palataanko hetkeen {when}?</translation>
        </message>
        <message>
            <source>Checking the backup…</source>
            <translation>Tarkistetaan varmuuskopiota…</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Varmuuskopio</translation>
        </message>
        <message>
            <source>Made every half hour while you work, and checked.</source>
            <translation>Tehdään puolen tunnin välein työn aikana ja tarkistetaan.</translation>
        </message>
        <message>
            <source>Make a backup now</source>
            <translation>Tee varmuuskopio nyt</translation>
        </message>
        <message>
            <source>Copy elsewhere</source>
            <translation>Kopio muualle</translation>
        </message>
        <message>
            <source>On a memory stick it helps when this computer breaks.</source>
            <translation>Muistitikulla oleva kopio auttaa, jos tämä kone hajoaa.</translation>
        </message>
        <message>
            <source>Copy to a folder</source>
            <translation>Kopioi kansioon</translation>
        </message>
        <message>
            <source>Set a recovery passphrase first: nothing else opens the copy elsewhere.</source>
            <translation>Aseta ensin palautuslause: muualla kopio aukeaa vain sillä.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Paluu aiempaan</translation>
        </message>
        <message>
            <source>Choose a backup to see what it holds.</source>
            <translation>Valitse varmuuskopio, niin näet, mitä siinä on.</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>Varmuuskopiota ei vielä ole.</translation>
        </message>
        <message>
            <source>Open the folder of backups</source>
            <translation>Avaa varmuuskopioiden kansio</translation>
        </message>
        <message>
            <source>The newest is of {when}.</source>
            <translation>Viimeisin on tehty {when}.</translation>
        </message>
        <message>
            <source>Copied: {path}</source>
            <translation>Kopioitu: {path}</translation>
        </message>
        <message>
            <source>made by itself</source>
            <translation>tehty itsestään</translation>
        </message>
        <message>
            <source>before an update</source>
            <translation>ennen päivitystä</translation>
        </message>
        <message>
            <source>before going back</source>
            <translation>ennen paluuta</translation>
        </message>
        <message>
            <source>before a list was taken in</source>
            <translation>ennen luettelon tuontia</translation>
        </message>
        <message>
            <source>made by you</source>
            <translation>itse tehty</translation>
        </message>
        <message numerus="yes">
            <source>%n companies</source>
            <translation>
                <numerusform>%n yritys</numerusform>
                <numerusform>%n yritystä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n analyses</source>
            <translation>
                <numerusform>%n analyysi</numerusform>
                <numerusform>%n analyysiä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interviews</source>
            <translation>
                <numerusform>%n haastattelu</numerusform>
                <numerusform>%n haastattelua</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n certificates</source>
            <translation>
                <numerusform>%n todistus</numerusform>
                <numerusform>%n todistusta</numerusform>
            </translation>
        </message>
        <message>
            <source>It was checked and is whole: {what}.</source>
            <translation>Tarkistettu ja ehjä: {what}.</translation>
        </message>
        <message>
            <source>Everything as open files</source>
            <translation>Kaikki avoimina tiedostoina</translation>
        </message>
        <message>
            <source>Text files and PDFs that any program reads.</source>
            <translation>Tekstitiedostoja ja PDF-tiedostoja, jotka aukeavat millä tahansa ohjelmalla.</translation>
        </message>
        <message>
            <source>Export to a folder</source>
            <translation>Vie kansioon</translation>
        </message>
        <message>
            <source>The files are not encrypted and hold personal data. Keep them accordingly.</source>
            <translation>Tiedostoja ei ole salattu, ja niissä on henkilötietoja. Säilytä niitä sen mukaan.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Avaa kansio</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Poistetut</translation>
        </message>
        <message>
            <source>What was deleted can be brought back.</source>
            <translation>Poistetun voi palauttaa.</translation>
        </message>
        <message>
            <source>Show what was deleted</source>
            <translation>Näytä poistetut</translation>
        </message>
        <message>
            <source>Erased for good</source>
            <translation>Lopullisesti poistetut</translation>
        </message>
        <message>
            <source>What you asked to be erased, and which computers have done it.</source>
            <translation>Mitä olet pyytänyt poistamaan ja mitkä koneet ovat poistaneet sen.</translation>
        </message>
        <message>
            <source>Show what was erased</source>
            <translation>Näytä lopullisesti poistetut</translation>
        </message>
        <message>
            <source>Exported: {path}</source>
            <translation>Viety: {path}</translation>
        </message>
        <message>
            <source>New recovery passphrase</source>
            <translation>Uusi palautuslause</translation>
        </message>
        <message>
            <source>Keep it apart from the computer. You may write words of your own instead.</source>
            <translation>Säilytä se erillään koneesta. Voit myös kirjoittaa omat sanat.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopioi</translation>
        </message>
        <message>
            <source>Save to a file</source>
            <translation>Tallenna tiedostoon</translation>
        </message>
        <message>
            <source>I have written the passphrase down</source>
            <translation>Palautuslause on tallessa</translation>
        </message>
        <message>
            <source>Use this passphrase</source>
            <translation>Ota tämä lause käyttöön</translation>
        </message>
        <message>
            <source>Write the passphrase down first.</source>
            <translation>Ota palautuslause ensin talteen.</translation>
        </message>
        <message>
            <source>Lock by itself</source>
            <translation>Lukittuu itsestään</translation>
        </message>
        <message>
            <source>When nobody uses the program, and after sleep.</source>
            <translation>Kun ohjelmaa ei käytetä, ja lepotilan jälkeen.</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Lukitse nyt</translation>
        </message>
        <message>
            <source>The data close and the window goes blank.</source>
            <translation>Tiedot sulkeutuvat ja ikkuna tyhjenee.</translation>
        </message>
        <message>
            <source>Opens the data when this computer has lost its key.</source>
            <translation>Avaa tiedot, jos kone on kadottanut avaimensa.</translation>
        </message>
        <message>
            <source>Make a new passphrase</source>
            <translation>Tee uusi palautuslause</translation>
        </message>
        <message>
            <source>Everyday start</source>
            <translation>Tavallinen käynnistys</translation>
        </message>
        <message>
            <source>Without it you type the passphrase at each start.</source>
            <translation>Ilman sitä kirjoitat palautuslauseen joka käynnistyksessä.</translation>
        </message>
        <message>
            <source>Open the data with this computer's keyring</source>
            <translation>Avaa tiedot koneen avainsäilöllä</translation>
        </message>
        <message>
            <source>A file beside the data opens them: these data are not protected.</source>
            <translation>Tietojen vieressä oleva tiedosto avaa ne: näitä tietoja ei ole suojattu.</translation>
        </message>
        <message>
            <source>A passphrase is set. A new one takes its place.</source>
            <translation>Palautuslause on asetettu. Uusi tulee sen tilalle.</translation>
        </message>
        <message>
            <source>No passphrase is set.</source>
            <translation>Palautuslausetta ei ole asetettu.</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Ei koskaan</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message>
            <source>Where is customer information kept?</source>
            <translation>Missä asiakastiedot ovat?</translation>
        </message>
        <message>
            <source>In a phone or in e-mail</source>
            <translation>Puhelimessa tai sähköpostissa</translation>
        </message>
        <message>
            <source>This is how text looks in the analysis.</source>
            <translation>Näin teksti näkyy analyysissa.</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Väritys</translation>
        </message>
        <message>
            <source>In bright light the light look is the clearest.</source>
            <translation>Kirkkaassa valossa vaalea on selkein.</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Järjestelmän mukaan</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Vaalea</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Tumma</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Tekstin koko</translation>
        </message>
        <message>
            <source>Ctrl + and Ctrl − change the size anywhere.</source>
            <translation>Ctrl + ja Ctrl − muuttavat kokoa missä tahansa.</translation>
        </message>
        <message>
            <source>Contrast and motion</source>
            <translation>Kontrasti ja liike</translation>
        </message>
        <message>
            <source>Contrast follows the system until you change it.</source>
            <translation>Kontrasti seuraa käyttöjärjestelmän asetusta, kunnes muutat sitä.</translation>
        </message>
        <message>
            <source>High contrast: stronger lines and text</source>
            <translation>Suuri kontrasti: vahvemmat reunat ja teksti</translation>
        </message>
        <message>
            <source>Less motion</source>
            <translation>Vähemmän liikettä</translation>
        </message>
        <message>
            <source>Letters and digits</source>
            <translation>Kirjaimet ja numerot</translation>
        </message>
        <message>
            <source>Never while you type into a field.</source>
            <translation>Eivät koskaan silloin, kun kirjoitat kenttään.</translation>
        </message>
        <message>
            <source>Answer with the keys 0–4, and move with single letters</source>
            <translation>Vastaa näppäimillä 0–4 ja liiku yksittäisillä kirjaimilla</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>Kaikki näppäimet</translation>
        </message>
        <message>
            <source>F1 shows the keys of each page. Ctrl+K finds a company or anything that can be done.</source>
            <translation>F1 näyttää kunkin sivun näppäimet. Ctrl+K löytää yrityksen ja kaiken, mitä ohjelmassa voi tehdä.</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Valitse kansio</translation>
        </message>
        <message>
            <source>Save the passphrase</source>
            <translation>Tallenna palautuslause</translation>
        </message>
        <message>
            <source>Who works here</source>
            <translation>Kuka tällä koneella työskentelee</translation>
        </message>
        <message>
            <source>Printed on certificates and reports.</source>
            <translation>Tulee todistuksiin ja raportteihin.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nimi</translation>
        </message>
        <message>
            <source>Title (printed below a signature)</source>
            <translation>Tehtävänimike (tulee allekirjoituksen alle)</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Sähköposti</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisaatio</translation>
        </message>
        <message>
            <source>These come from the shared database. Your organisation's admin changes them.</source>
            <translation>Nämä tulevat yhteisestä tietokannasta. Organisaatiosi pääkäyttäjä muuttaa niitä.</translation>
        </message>
        <message>
            <source>Language of the program</source>
            <translation>Ohjelman kieli</translation>
        </message>
        <message>
            <source>Documents are made in the language of who gets them.</source>
            <translation>Asiakirjat tehdään saajan kielellä.</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Tulostin</translation>
        </message>
        <message>
            <source>The one that is offered first.</source>
            <translation>Tätä tarjotaan ensin.</translation>
        </message>
        <message>
            <source>No printer was found. Documents can be saved as PDF files and printed elsewhere.</source>
            <translation>Tulostinta ei löytynyt. Asiakirjat voi tallentaa PDF-tiedostoiksi ja tulostaa muualla.</translation>
        </message>
        <message>
            <source>Printing works without a network when the printer is connected to this computer.</source>
            <translation>Tulostus toimii ilman verkkoa, kun tulostin on kytketty tähän koneeseen.</translation>
        </message>
        <message>
            <source>Blank forms</source>
            <translation>Tyhjät lomakkeet</translation>
        </message>
        <message>
            <source>The firm is written by hand; a firm's own form is on its page.</source>
            <translation>Yritys kirjoitetaan käsin. Yrityksen oma lomake on sen sivulla.</translation>
        </message>
        <message>
            <source>Paper form of the analysis</source>
            <translation>Analyysin paperilomake</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>Tällä koneella</translation>
        </message>
        <message>
            <source>Data, documents and backups are encrypted. Whoever takes a switched-off computer or its disk cannot read them without the key.</source>
            <translation>Tiedot, asiakirjat ja varmuuskopiot on salattu. Sammutetusta koneesta tai sen levystä ei saa niitä luettua ilman avainta.</translation>
        </message>
        <message>
            <source>An open session is not protected</source>
            <translation>Avoin istunto ei ole suojattu</translation>
        </message>
        <message>
            <source>While the program is open, whoever sits at the computer sees what you see. Lock it when you leave. Other programs that run under your name could read what is open, too.</source>
            <translation>Kun ohjelma on auki, koneen ääressä istuva näkee saman kuin sinä. Lukitse ohjelma, kun lähdet. Myös muut tunnuksellasi käynnissä olevat ohjelmat voisivat lukea avoinna olevaa.</translation>
        </message>
        <message>
            <source>Memory cannot be wiped</source>
            <translation>Muistia ei voi pyyhkiä</translation>
        </message>
        <message>
            <source>Locking closes the data and forgets the key, but no program of this kind can promise that nothing of them stays in the computer's memory or in its sleep file. Shut the computer down for a journey.</source>
            <translation>Lukitus sulkee tiedot ja unohtaa avaimen, mutta tällainen ohjelma ei voi luvata, ettei niistä jää mitään koneen muistiin tai lepotilatiedostoon. Sammuta kone matkan ajaksi.</translation>
        </message>
        <message>
            <source>Wiping is never certain</source>
            <translation>Tyhjennys ei ole varma</translation>
        </message>
        <message>
            <source>Access of a lost computer to the shared database can be closed at once. The data on it stay there, and encryption alone protects them. Even a deleted file may leave traces on a disk.</source>
            <translation>Kadonneen koneen pääsy yhteiseen tietokantaan voidaan sulkea heti. Koneella olevat tiedot jäävät sinne, ja niitä suojaa vain salaus. Poistetustakin tiedostosta voi jäädä jälkiä levylle.</translation>
        </message>
        <message>
            <source>Encrypt the disk as well</source>
            <translation>Salaa myös levy</translation>
        </message>
        <message>
            <source>Switch on the disk encryption of the system (BitLocker with a PIN, FileVault, LUKS). It protects what this program cannot reach: files you saved elsewhere, prints on their way, the sleep file.</source>
            <translation>Ota käyttöön järjestelmän levynsalaus (BitLocker ja PIN, FileVault, LUKS). Se suojaa sen, mihin tämä ohjelma ei ulotu: muualle tallennetut tiedostot, tulostusjonon ja lepotilatiedoston.</translation>
        </message>
        <message>
            <source>What leaves the program</source>
            <translation>Mikä lähtee ohjelmasta</translation>
        </message>
        <message>
            <source>PDFs you save, exports and copied text are outside the encryption. Delete them when they are no longer needed.</source>
            <translation>Tallentamasi PDF-tiedostot, viennit ja kopioitu teksti ovat salauksen ulkopuolella. Poista ne, kun niitä ei enää tarvita.</translation>
        </message>
        <message>
            <source>In the shared database</source>
            <translation>Yhteisessä tietokannassa</translation>
        </message>
        <message>
            <source>All partners see that a firm exists and who looks after it. Its file opens to other organisations only when the firm has agreed. Notes for advisors stay with the advisors, and your own notes with you.</source>
            <translation>Kaikki kumppanit näkevät, että yritys on olemassa ja kenen vastuulla se on. Yrityksen tiedot avautuvat muille organisaatioille vain yrityksen suostumuksella. Neuvojien merkinnät pysyvät neuvojilla ja omat merkintäsi sinulla.</translation>
        </message>
        <message>
            <source>Address of the project database</source>
            <translation>Hankkeen tietokannan osoite</translation>
        </message>
        <message>
            <source>One-time code</source>
            <translation>Liittymiskoodi</translation>
        </message>
        <message>
            <source>Both come from your organisation's admin.</source>
            <translation>Molemmat saat organisaatiosi pääkäyttäjältä.</translation>
        </message>
        <message>
            <source>Join the project</source>
            <translation>Liity hankkeeseen</translation>
        </message>
        <message>
            <source>Show the sync</source>
            <translation>Näytä synkronointi</translation>
        </message>
        <message>
            <source>Shared database</source>
            <translation>Yhteinen tietokanta</translation>
        </message>
        <message>
            <source>{programme}, computer {number}</source>
            <translation>{programme}, kone {number}</translation>
        </message>
        <message>
            <source>This is needed.</source>
            <translation>Tämä tieto tarvitaan.</translation>
        </message>
        <message>
            <source>The shared database is closed to this computer. With a new code in your own name it joins again: all your work is here and goes along.</source>
            <translation>Yhteinen tietokanta on suljettu tältä koneelta. Uudella, omalla nimelläsi annetulla koodilla se liittyy uudelleen: kaikki työsi on tallessa ja siirtyy mukana.</translation>
        </message>
        <message>
            <source>The database was brought back from an old backup and does not know this computer. Join again with a new code: all your work is here and goes along.</source>
            <translation>Tietokanta on palautettu vanhasta varmuuskopiosta, eikä se tunne tätä konetta. Liity uudelleen uudella koodilla: kaikki työsi on tallessa ja siirtyy mukana.</translation>
        </message>
        <message>
            <source>This computer has joined the project. Work goes on without a network too.</source>
            <translation>Tämä kone on liittynyt hankkeeseen. Työ sujuu myös ilman verkkoa.</translation>
        </message>
        <message>
            <source>Nothing done alone is lost: it goes to the shared database with the next sync.</source>
            <translation>Yksin tehty työ ei häviä: se siirtyy yhteiseen tietokantaan seuraavassa synkronoinnissa.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Asetukset</translation>
        </message>
        <message>
            <source>Another part of the settings</source>
            <translation>Toinen asetusten osa</translation>
        </message>
        <message>
            <source>Changes are saved at once</source>
            <translation>Muutokset tallentuvat heti</translation>
        </message>
        <message>
            <source>You are looking around with invented data.</source>
            <translation>Tutustut ohjelmaan esimerkkitiedoilla.</translation>
        </message>
        <message>
            <source>Back to my own data</source>
            <translation>Palaa omiin tietoihin</translation>
        </message>
        <message>
            <source>The new passphrase opens the data</source>
            <translation>Uusi palautuslause avaa tiedot</translation>
        </message>
        <message>
            <source>The passphrase was saved to a file</source>
            <translation>Palautuslause tallennettiin tiedostoon</translation>
        </message>
        <message>
            <source>A backup was made and checked</source>
            <translation>Varmuuskopio tehtiin ja tarkistettiin</translation>
        </message>
        <message>
            <source>Forms of the analysis</source>
            <translation>Analyysin lomakkeet</translation>
        </message>
        <message>
            <source>Versions of the questionnaire; the coordinator checks and publishes new ones here.</source>
            <translation>Kyselyn versiot. Koordinaattori tarkistaa ja julkaisee uudet täällä.</translation>
        </message>
        <message>
            <source>Open the forms</source>
            <translation>Avaa lomakkeet</translation>
        </message>
        <message>
            <source>People and computers</source>
            <translation>Ihmiset ja koneet</translation>
        </message>
        <message>
            <source>Your organisation's admin lets colleagues join and closes lost computers here.</source>
            <translation>Täällä organisaation pääkäyttäjä ottaa työkaverit mukaan ja sulkee kadonneet koneet.</translation>
        </message>
        <message>
            <source>Open people and computers</source>
            <translation>Avaa ihmiset ja koneet</translation>
        </message>
        <message>
            <source>Me</source>
            <translation>Minä</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Ulkoasu</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Näppäimet</translation>
        </message>
        <message>
            <source>Printing</source>
            <translation>Tulostus</translation>
        </message>
        <message>
            <source>Locking</source>
            <translation>Lukitus</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Varmuuskopiot</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>Lomakkeet</translation>
        </message>
        <message>
            <source>Export and deleted</source>
            <translation>Vienti ja poistetut</translation>
        </message>
        <message>
            <source>Privacy and limits</source>
            <translation>Tietosuoja ja rajat</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Tietoja ohjelmasta</translation>
        </message>
        <message>
            <source>Making a backup…</source>
            <translation>Tehdään varmuuskopiota…</translation>
        </message>
        <message>
            <source>Copying the backup…</source>
            <translation>Kopioidaan varmuuskopiota…</translation>
        </message>
        <message>
            <source>Going back to the backup…</source>
            <translation>Palataan varmuuskopioon…</translation>
        </message>
        <message>
            <source>Exporting…</source>
            <translation>Viedään tietoja…</translation>
        </message>
        <message>
            <source>Joining the project…</source>
            <translation>Liitytään hankkeeseen…</translation>
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
            <translation>Todistus antamatta</translation>
        </message>
        <message>
            <source>Certificate given</source>
            <translation>Todistus annettu</translation>
        </message>
    </context>
    <context>
        <name>Start</name>
        <message>
            <source>Save the passphrase</source>
            <translation>Tallenna palautuslause</translation>
        </message>
        <message>
            <source>Address of the project database</source>
            <translation>Hankkeen tietokannan osoite</translation>
        </message>
        <message>
            <source>One-time code</source>
            <translation>Liittymiskoodi</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nimi</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisaatio</translation>
        </message>
        <message>
            <source>Title (printed below a signature)</source>
            <translation>Tehtävänimike (tulee allekirjoituksen alle)</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Sähköposti</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Valitse</translation>
        </message>
        <message>
            <source>Recovery passphrase</source>
            <translation>Palautuslause</translation>
        </message>
        <message>
            <source>Keep it apart from the computer. You may write words of your own instead.</source>
            <translation>Säilytä se erillään koneesta. Voit myös kirjoittaa omat sanat.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopioi</translation>
        </message>
        <message>
            <source>Save to a file</source>
            <translation>Tallenna tiedostoon</translation>
        </message>
        <message>
            <source>I have written the passphrase down</source>
            <translation>Palautuslause on tallessa</translation>
        </message>
        <message>
            <source>Saved in the file {file}. Move it off this computer.</source>
            <translation>Tallennettu tiedostoon {file}. Siirrä se pois tältä koneelta.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Takaisin</translation>
        </message>
        <message>
            <source>Go on without joining</source>
            <translation>Jatka liittymättä</translation>
        </message>
        <message>
            <source>Join the project</source>
            <translation>Liity hankkeeseen</translation>
        </message>
        <message>
            <source>The shared companies and trainings come to this computer.</source>
            <translation>Saat yhteiset yritykset ja koulutukset tälle koneelle.</translation>
        </message>
        <message>
            <source>You need a code from your organisation's admin, and the network while you join.</source>
            <translation>Tarvitset liittymiskoodin organisaatiosi pääkäyttäjältä. Verkkoa tarvitaan vain liittymisen ajan.</translation>
        </message>
        <message>
            <source>Use on this computer only</source>
            <translation>Käytä vain tällä koneella</translation>
        </message>
        <message>
            <source>Data stay encrypted on this computer. You can join the project later.</source>
            <translation>Tiedot pysyvät salattuina tällä koneella. Voit liittyä hankkeeseen myöhemmin.</translation>
        </message>
        <message>
            <source>Right when you have no code yet.</source>
            <translation>Sopii, kun koodia ei vielä ole.</translation>
        </message>
        <message>
            <source>Look around with example data</source>
            <translation>Tutustu esimerkkitiedoilla</translation>
        </message>
        <message>
            <source>Invented companies of Etelä-Savo. You may try everything.</source>
            <translation>Keksittyjä eteläsavolaisia yrityksiä. Kaikkea saa kokeilla.</translation>
        </message>
        <message>
            <source>The examples have a folder of their own and never mix with real data.</source>
            <translation>Esimerkit ovat omassa kansiossaan eivätkä sekoitu oikeisiin tietoihin.</translation>
        </message>
        <message>
            <source>How do you want to begin?</source>
            <translation>Miten aloitat?</translation>
        </message>
        <message>
            <source>Everything works without a network. The choice can be changed later, and nothing is lost.</source>
            <translation>Kaikki toimii ilman verkkoa. Valinnan voi muuttaa myöhemmin, eikä mitään häviä.</translation>
        </message>
        <message>
            <source>Your organisation's admin gave you an address and a code.</source>
            <translation>Osoitteen ja koodin saat organisaatiosi pääkäyttäjältä.</translation>
        </message>
        <message>
            <source>Who works here?</source>
            <translation>Kuka tällä koneella työskentelee?</translation>
        </message>
        <message>
            <source>Your name comes into certificates and notes.</source>
            <translation>Nimesi tulee todistuksiin ja muistiinpanoihin.</translation>
        </message>
        <message>
            <source>Keep the recovery passphrase safe</source>
            <translation>Ota palautuslause talteen</translation>
        </message>
        <message>
            <source>It opens the data if this computer loses its key. Nobody else can open them for you.</source>
            <translation>Sillä avaat tiedot, jos koneen avain katoaa. Kukaan muu ei voi avata niitä puolestasi.</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Aloita</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Jatka</translation>
        </message>
        <message>
            <source>Step {step}/3</source>
            <translation>Vaihe {step}/3</translation>
        </message>
        <message>
            <source>Check the address and the network connection.</source>
            <translation>Tarkista osoite ja verkkoyhteys.</translation>
        </message>
        <message>
            <source>Making the encrypted store…</source>
            <translation>Tehdään salattua tietokantaa…</translation>
        </message>
        <message>
            <source>Joining the project…</source>
            <translation>Liitytään hankkeeseen…</translation>
        </message>
        <message>
            <source>Making example companies…</source>
            <translation>Keksitään yrityksiä…</translation>
        </message>
    </context>
    <context>
        <name>SurveyImport</name>
        <message>
            <source>What the survey asked</source>
            <translation>Mitä kyselyssä kysyttiin</translation>
        </message>
        <message>
            <source>Numbers 1–5 mean 0–4</source>
            <translation>Luvut 1–5 tarkoittavat 0–4</translation>
        </message>
        <message>
            <source>Columns of the file</source>
            <translation>Tiedoston sarakkeet</translation>
        </message>
        <message>
            <source>The chosen column is read as</source>
            <translation>Valittu sarake luetaan</translation>
        </message>
        <message>
            <source>Name of these columns</source>
            <translation>Sarakepohjan nimi</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Säilytä</translation>
        </message>
        <message>
            <source>Respondents</source>
            <translation>Vastaajat</translation>
        </message>
        <message>
            <source>What did not fit</source>
            <translation>Mikä ei sopinut</translation>
        </message>
        <message>
            <source>Whose answers are these?</source>
            <translation>Kenen vastaukset nämä ovat?</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Valitse</translation>
        </message>
        <message>
            <source>Make all missing companies</source>
            <translation>Luo kaikki puuttuvat yritykset</translation>
        </message>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n vastaus</numerusform>
                <numerusform>%n vastausta</numerusform>
            </translation>
        </message>
        <message>
            <source>Column {number}</source>
            <translation>Sarake {number}</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Sarake</translation>
        </message>
        <message>
            <source>Read as</source>
            <translation>Luetaan</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Yritys</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Rivi</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>Mitä sille tehdään</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Arvo</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Miksi</translation>
        </message>
        <message>
            <source>The columns are kept under “{name}”.</source>
            <translation>Sarakkeet säilytettiin nimellä ”{name}”.</translation>
        </message>
        <message>
            <source>– not taken in –</source>
            <translation>– ei tuoda –</translation>
        </message>
        <message>
            <source>Name of the company</source>
            <translation>Yrityksen nimi</translation>
        </message>
        <message>
            <source>Business ID</source>
            <translation>Y-tunnus</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kunta</translation>
        </message>
        <message>
            <source>Id of the respondent</source>
            <translation>Vastaajan tunniste</translation>
        </message>
        <message>
            <source>Day of answering</source>
            <translation>Vastauspäivä</translation>
        </message>
        <message>
            <source>Take in answers from a survey tool</source>
            <translation>Tuo vastauksia kyselytyökalusta</translation>
        </message>
        <message>
            <source>Choose the file of answers.</source>
            <translation>Valitse vastausten tiedosto.</translation>
        </message>
        <message>
            <source>An Excel (.xlsx) or CSV file with a row for each respondent, as Webropol, Forms, LimeSurvey or Kobo give it. You see first what would happen; nothing is stored yet.</source>
            <translation>Excel (.xlsx) tai CSV, jossa on rivi vastaajaa kohti, kuten Webropol, Forms, LimeSurvey tai Kobo sen antaa. Näet ensin, mitä tapahtuisi; mitään ei vielä tallenneta.</translation>
        </message>
        <message>
            <source>Taking answers in…</source>
            <translation>Tuodaan vastauksia…</translation>
        </message>
        <message numerus="yes">
            <source>Take in %n answer(s)</source>
            <translation>
                <numerusform>Tuo %n vastaus</numerusform>
                <numerusform>Tuo %n vastausta</numerusform>
            </translation>
        </message>
        <message>
            <source>No row is ready to be taken in.</source>
            <translation>Yksikään rivi ei ole valmis tuotavaksi.</translation>
        </message>
        <message>
            <source>Whole analysis</source>
            <translation>Koko analyysi</translation>
        </message>
        <message>
            <source>Quick survey</source>
            <translation>Pikakartoitus</translation>
        </message>
        <message>
            <source>End (T1)</source>
            <translation>Loppumittaus (T1)</translation>
        </message>
        <message>
            <source>A year later (T2)</source>
            <translation>Vuotta myöhemmin (T2)</translation>
        </message>
        <message>
            <source>Taken in</source>
            <translation>Tuotu</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Valmiina</translation>
        </message>
        <message>
            <source>Whose?</source>
            <translation>Kenen?</translation>
        </message>
        <message>
            <source>Here already</source>
            <translation>Jo täällä</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>Ei tuoda</translation>
        </message>
        <message>
            <source>Did not fit</source>
            <translation>Ei sopinut</translation>
        </message>
        <message>
            <source>Found by business ID</source>
            <translation>Löytyi Y-tunnuksella</translation>
        </message>
        <message>
            <source>Found by name and municipality</source>
            <translation>Löytyi nimellä ja kunnalla</translation>
        </message>
        <message>
            <source>Chosen by you</source>
            <translation>Sinun valintasi</translation>
        </message>
        <message>
            <source>A new company is made</source>
            <translation>Luodaan uusi yritys</translation>
        </message>
        <message>
            <source>May be one of these: choose</source>
            <translation>Voi olla jokin näistä: valitse</translation>
        </message>
        <message>
            <source>Not among the companies</source>
            <translation>Yritystä ei löydy</translation>
        </message>
        <message>
            <source>These answers are here already</source>
            <translation>Nämä vastaukset on jo tuotu</translation>
        </message>
        <message>
            <source>No answer could be read</source>
            <translation>Yhtään vastausta ei voitu lukea</translation>
        </message>
        <message>
            <source>The company is missing</source>
            <translation>Yritys puuttuu</translation>
        </message>
        <message>
            <source>Passed over by you</source>
            <translation>Ohitit tämän</translation>
        </message>
        <message>
            <source>The same respondent as on row {first_row}</source>
            <translation>Sama vastaaja kuin rivillä {first_row}</translation>
        </message>
        <message>
            <source>The same new company as on row {first_row}: take the file in once more</source>
            <translation>Sama uusi yritys kuin rivillä {first_row}: tuo tiedosto uudelleen</translation>
        </message>
        <message>
            <source>Make a new company</source>
            <translation>Luo uusi yritys</translation>
        </message>
        <message>
            <source>Pass over</source>
            <translation>Ohita</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) taken in.</source>
            <translation>
                <numerusform>%n vastaus tuotiin.</numerusform>
                <numerusform>%n vastausta tuotiin.</numerusform>
            </translation>
        </message>
        <message>
            <source>The import was undone.</source>
            <translation>Tuonti kumottiin.</translation>
        </message>
        <message numerus="yes">
            <source>%n companies stayed: somebody has worked with them.</source>
            <translation>
                <numerusform>%n yritys jäi: sen kanssa on työskennelty.</numerusform>
                <numerusform>%n yritystä jäi: niiden kanssa on työskennelty.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new companies.</source>
            <translation>
                <numerusform>%n uusi yritys.</numerusform>
                <numerusform>%n uutta yritystä.</numerusform>
            </translation>
        </message>
        <message>
            <source>It was stopped before the end.</source>
            <translation>Tuonti keskeytettiin.</translation>
        </message>
        <message>
            <source>The columns were read as kept under “{name}”.</source>
            <translation>Sarakkeet luettiin säilytetyn pohjan ”{name}” mukaan.</translation>
        </message>
        <message>
            <source>Save what did not fit</source>
            <translation>Tallenna, mikä ei sopinut</translation>
        </message>
        <message>
            <source>answers-report.xlsx</source>
            <translation>vastausten-raportti.xlsx</translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message>
            <source>Text to send</source>
            <translation>Lähetettävä teksti</translation>
        </message>
        <message>
            <source>Send this text</source>
            <translation>Lähetä tämä teksti</translation>
        </message>
        <message>
            <source>{count} characters, at most {most}</source>
            <translation>{count} merkkiä, enintään {most}</translation>
        </message>
        <message>
            <source>Write the text first.</source>
            <translation>Kirjoita teksti ensin.</translation>
        </message>
        <message numerus="yes">
            <source>%n changes are set aside</source>
            <translation>
                <numerusform>%n muutos on pantu syrjään</numerusform>
                <numerusform>%n muutosta on pantu syrjään</numerusform>
            </translation>
        </message>
        <message>
            <source>They are safe here until the cause is put right.</source>
            <translation>Ne ovat tallessa täällä, kunnes syy on korjattu.</translation>
        </message>
        <message numerus="yes">
            <source>%n files are not sent</source>
            <translation>
                <numerusform>%n tiedosto jää lähettämättä</numerusform>
                <numerusform>%n tiedostoa jää lähettämättä</numerusform>
            </translation>
        </message>
        <message>
            <source>Whatever else was done is sent.</source>
            <translation>Kaikki muu lähetetään.</translation>
        </message>
        <message>
            <source>Nothing is set aside</source>
            <translation>Syrjään pantuja tietoja ei ole</translation>
        </message>
        <message>
            <source>Data that the shared database could not take would stay here until it is put right.</source>
            <translation>Tähän jäisivät tiedot, joita yhteinen tietokanta ei voinut ottaa vastaan, kunnes ne on korjattu.</translation>
        </message>
        <message>
            <source>Edit the text</source>
            <translation>Muokkaa tekstiä</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>Poista listalta</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Lähetä uudelleen</translation>
        </message>
        <message>
            <source>Decision: {field}</source>
            <translation>Päätös: {field}</translation>
        </message>
        <message>
            <source>Earlier: {value}</source>
            <translation>Aiemmin: {value}</translation>
        </message>
        <message>
            <source>Combine the texts</source>
            <translation>Yhdistä tekstit</translation>
        </message>
        <message>
            <source>Write a new value</source>
            <translation>Kirjoita uusi arvo</translation>
        </message>
        <message>
            <source>Use the chosen one</source>
            <translation>Käytä valittua</translation>
        </message>
        <message>
            <source>Use the new value</source>
            <translation>Käytä uutta arvoa</translation>
        </message>
        <message>
            <source>Nothing to decide.</source>
            <translation>Ei päätettävää.</translation>
        </message>
        <message>
            <source>No value was changed in two places.</source>
            <translation>Mikään tieto ei ole muuttunut kahdessa paikassa.</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Myöhemmin</translation>
        </message>
        <message>
            <source>New value</source>
            <translation>Uusi arvo</translation>
        </message>
        <message>
            <source>Values to choose from</source>
            <translation>Valittavat arvot</translation>
        </message>
        <message>
            <source>Write the value first.</source>
            <translation>Kirjoita ensin arvo.</translation>
        </message>
        <message>
            <source>Choose a value first.</source>
            <translation>Valitse ensin arvo.</translation>
        </message>
        <message>
            <source>What has happened</source>
            <translation>Mitä on tapahtunut</translation>
        </message>
        <message>
            <source>Nothing has happened yet.</source>
            <translation>Mitään ei ole vielä tapahtunut.</translation>
        </message>
        <message>
            <source>Show older</source>
            <translation>Näytä vanhemmat</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>Poistetaan</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Pidetään</translation>
        </message>
        <message>
            <source>Yes, the same firm as {name}: merge them</source>
            <translation>Kyllä, sama yritys kuin {name}: yhdistä ne</translation>
        </message>
        <message>
            <source>No, two firms</source>
            <translation>Ei, kaksi eri yritystä</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Synkronointi</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>Tällä koneella</translation>
        </message>
        <message>
            <source>In the shared database</source>
            <translation>Yhteisessä tietokannassa</translation>
        </message>
        <message>
            <source>Waiting for your decision</source>
            <translation>Odottaa päätöstäsi</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Asetukset</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Synkronoi nyt</translation>
        </message>
        <message>
            <source>Decided: {field}</source>
            <translation>Päätetty: {field}</translation>
        </message>
        <message>
            <source>Demo data is never sent.</source>
            <translation>Esimerkkiaineistoa ei lähetetä.</translation>
        </message>
        <message>
            <source>Join a project first, in the settings.</source>
            <translation>Liity ensin hankkeeseen asetuksissa.</translation>
        </message>
        <message>
            <source>A sync is going on.</source>
            <translation>Synkronointi on käynnissä.</translation>
        </message>
        <message>
            <source>Choose the first value</source>
            <translation>Valitse ensimmäinen arvo</translation>
        </message>
        <message>
            <source>Choose the second value</source>
            <translation>Valitse toinen arvo</translation>
        </message>
        <message>
            <source>Saving does not work</source>
            <translation>Tallennus ei toimi</translation>
        </message>
        <message numerus="yes">
            <source>%n companies</source>
            <translation>
                <numerusform>%n yritys</numerusform>
                <numerusform>%n yritystä</numerusform>
            </translation>
        </message>
        <message>
            <source>no backup yet</source>
            <translation>ei vielä varmuuskopiota</translation>
        </message>
        <message>
            <source>backup {when}</source>
            <translation>varmuuskopio {when}</translation>
        </message>
        <message>
            <source>Everything is saved</source>
            <translation>Kaikki on tallessa</translation>
        </message>
        <message>
            <source>Demo data is never sent</source>
            <translation>Esimerkkiaineistoa ei lähetetä</translation>
        </message>
        <message>
            <source>it stays on this computer</source>
            <translation>se pysyy tällä koneella</translation>
        </message>
        <message>
            <source>Not in use</source>
            <translation>Ei käytössä</translation>
        </message>
        <message>
            <source>this computer has not joined the project</source>
            <translation>tämä kone ei ole mukana hankkeessa</translation>
        </message>
        <message numerus="yes">
            <source>%n changes are waiting</source>
            <translation>
                <numerusform>%n muutos odottaa</numerusform>
                <numerusform>%n muutosta odottaa</numerusform>
            </translation>
        </message>
        <message>
            <source>they leave by themselves</source>
            <translation>lähetetään itsestään</translation>
        </message>
        <message>
            <source>they leave when the network is back</source>
            <translation>lähetetään, kun verkko löytyy</translation>
        </message>
        <message>
            <source>Nothing fetched yet</source>
            <translation>Mitään ei ole vielä haettu</translation>
        </message>
        <message>
            <source>the first time takes a moment</source>
            <translation>ensimmäinen kerta kestää hetken</translation>
        </message>
        <message>
            <source>last {when}</source>
            <translation>viimeksi {when}</translation>
        </message>
        <message>
            <source>larger than 16 MB; all else is sent</source>
            <translation>yli 16 Mt; kaikki muu on lähetetty</translation>
        </message>
        <message>
            <source>Everything is sent</source>
            <translation>Kaikki lähetetty</translation>
        </message>
        <message numerus="yes">
            <source>%n values changed in two places</source>
            <translation>
                <numerusform>%n tieto muuttui kahdessa paikassa</numerusform>
                <numerusform>%n tietoa muuttui kahdessa paikassa</numerusform>
            </translation>
        </message>
        <message>
            <source>does not hold up other work</source>
            <translation>ei estä muuta työtä</translation>
        </message>
        <message>
            <source>Nothing to decide</source>
            <translation>Ei päätettävää</translation>
        </message>
        <message>
            <source>The clock of this computer is wrong. Check the date and the time; nothing is lost by it.</source>
            <translation>Tämän koneen kello on väärässä. Tarkista päivä ja kellonaika; mitään ei ole hävinnyt.</translation>
        </message>
        <message>
            <source>The shared database was not reached at {time}. Your work is safe on this computer. The program tries again by itself.</source>
            <translation>Yhteiseen tietokantaan ei saatu yhteyttä klo {time}. Työsi on tallessa tällä koneella. Ohjelma yrittää itse uudelleen.</translation>
        </message>
        <message>
            <source>Sending changes…</source>
            <translation>Lähetetään muutoksia…</translation>
        </message>
        <message>
            <source>Fetching changes…</source>
            <translation>Haetaan muutoksia…</translation>
        </message>
        <message>
            <source>Storing what came…</source>
            <translation>Tallennetaan haettua…</translation>
        </message>
        <message>
            <source>Moving documents…</source>
            <translation>Siirretään asiakirjoja…</translation>
        </message>
        <message>
            <source>Reaching the shared database…</source>
            <translation>Otetaan yhteyttä yhteiseen tietokantaan…</translation>
        </message>
        <message>
            <source>It was removed in one place and changed in another. Which should hold?</source>
            <translation>Tieto poistettiin yhdessä paikassa ja sitä muutettiin toisessa. Kumpi jää voimaan?</translation>
        </message>
        <message>
            <source>Another firm has the same business ID. Are the two one firm?</source>
            <translation>Toisella yrityksellä on sama Y-tunnus. Ovatko ne sama yritys?</translation>
        </message>
        <message>
            <source>The value changed in two places before the computers saw each other. Which one is right?</source>
            <translation>Tieto muuttui kahdessa paikassa ennen kuin koneet näkivät toisensa. Mikä on oikein?</translation>
        </message>
        <message>
            <source>On your other computer</source>
            <translation>Toisella koneellasi</translation>
        </message>
        <message>
            <source>On another computer</source>
            <translation>Toisella koneella</translation>
        </message>
        <message>
            <source>you</source>
            <translation>sinä</translation>
        </message>
        <message>
            <source>you, on another computer</source>
            <translation>sinä, toisella koneella</translation>
        </message>
        <message>
            <source>added: {words}</source>
            <translation>lisätty: {words}</translation>
        </message>
        <message>
            <source>removed: {words}</source>
            <translation>poistettu: {words}</translation>
        </message>
        <message>
            <source>Marks:</source>
            <translation>Merkinnät:</translation>
        </message>
        <message>
            <source>added</source>
            <translation>lisätty</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>poistettu</translation>
        </message>
        <message>
            <source>Larger than 16 MB: it stays on this computer. Save a smaller one to share it.</source>
            <translation>Yli 16 Mt: jää tälle koneelle. Tallenna pienempi, jos haluat jakaa sen.</translation>
        </message>
        <message>
            <source>Larger than 16 MB: it is only on the computer where it was made.</source>
            <translation>Yli 16 Mt: on vain koneella, jolla se tehtiin.</translation>
        </message>
        <message>
            <source>The firm's file is no longer open to you.</source>
            <translation>Yrityksen tiedot eivät ole enää sinulle avoinna.</translation>
        </message>
        <message>
            <source>The record is not in the shared database, or it is no longer open to you.</source>
            <translation>Tietoa ei ole yhteisessä tietokannassa, tai se ei ole enää sinulle avoin.</translation>
        </message>
        <message>
            <source>Only the firm's own organisation may change this.</source>
            <translation>Vain yrityksestä vastaava organisaatio voi muuttaa tätä.</translation>
        </message>
        <message>
            <source>Another organisation has kept this firm's file. Ask it to take the firm back and hand it over.</source>
            <translation>Toisella organisaatiolla on ollut tämän yrityksen tiedot. Pyydä sitä ottamaan yritys takaisin ja siirtämään se teille.</translation>
        </message>
        <message>
            <source>Only an admin of the organisation that leads the programme may change this.</source>
            <translation>Tätä saa muuttaa vain hanketta johtavan organisaation pääkäyttäjä.</translation>
        </message>
        <message>
            <source>Another release was made meanwhile, and this one was not checked against it. Synchronise to fetch it, look at the new draft, then release again.</source>
            <translation>Sillä välin tehtiin toinen julkaisu, eikä tätä ole verrattu siihen. Hae se synkronoimalla, katso uusi luonnos ja julkaise sitten uudelleen.</translation>
        </message>
        <message>
            <source>The text is too long. Shorten it and send it again.</source>
            <translation>Teksti on liian pitkä. Lyhennä se ja lähetä uudelleen.</translation>
        </message>
        <message>
            <source>Only the organisation's admin may change this.</source>
            <translation>Vain organisaation pääkäyttäjä voi muuttaa tätä.</translation>
        </message>
        <message>
            <source>The value does not fit. Correct it and send it again.</source>
            <translation>Tieto ei kelpaa. Korjaa se ja lähetä uudelleen.</translation>
        </message>
        <message>
            <source>This cannot be changed any more.</source>
            <translation>Tätä ei voi enää muuttaa.</translation>
        </message>
        <message>
            <source>The shared database could not take this change.</source>
            <translation>Yhteinen tietokanta ei voinut ottaa muutosta vastaan.</translation>
        </message>
        <message>
            <source>Another certificate has this number. Void this one and issue it again.</source>
            <translation>Toisella todistuksella on sama numero. Mitätöi tämä ja anna todistus uudelleen.</translation>
        </message>
        <message>
            <source>The number belongs to another computer. Void this certificate and issue it again.</source>
            <translation>Numero kuuluu toiselle tietokoneelle. Mitätöi tämä todistus ja anna se uudelleen.</translation>
        </message>
        <message>
            <source>The firm was merged into another one. Undo the merge first.</source>
            <translation>Yritys on yhdistetty toiseen. Pura yhdistäminen ensin.</translation>
        </message>
        <message>
            <source>The record was erased for good.</source>
            <translation>Tieto on poistettu lopullisesti.</translation>
        </message>
        <message>
            <source>More places are given already. Withdraw a firm first, then lower the number.</source>
            <translation>Paikkoja on jo annettu enemmän. Peru ensin jonkin yrityksen paikka ja pienennä määrää vasta sitten.</translation>
        </message>
    </context>
    <context>
        <name>SyncLog</name>
        <message numerus="yes">
            <source>Sent %n changes</source>
            <translation>
                <numerusform>Lähetettiin %n muutos</numerusform>
                <numerusform>Lähetettiin %n muutosta</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fetched %n changes</source>
            <translation>
                <numerusform>Haettiin %n muutos</numerusform>
                <numerusform>Haettiin %n muutosta</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A check against the shared database corrected %n rows</source>
            <translation>
                <numerusform>Vertailu yhteiseen tietokantaan korjasi %n rivin</numerusform>
                <numerusform>Vertailu yhteiseen tietokantaan korjasi %n riviä</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files are too large to be sent</source>
            <translation>
                <numerusform>%n tiedosto on liian suuri lähetettäväksi</numerusform>
                <numerusform>%n tiedostoa on liian suuria lähetettäväksi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were set aside</source>
            <translation>
                <numerusform>%n muutos pantiin syrjään</numerusform>
                <numerusform>%n muutosta pantiin syrjään</numerusform>
            </translation>
        </message>
        <message>
            <source>Changed in two places: {field}</source>
            <translation>Muuttui kahdessa paikassa: {field}</translation>
        </message>
        <message>
            <source>Decided: {field}</source>
            <translation>Päätettiin: {field}</translation>
        </message>
        <message>
            <source>This computer joined the project</source>
            <translation>Tämä kone liittyi hankkeeseen</translation>
        </message>
        <message>
            <source>The network is back, syncing went on by itself</source>
            <translation>Verkko löytyi, synkronointi jatkui itsestään</translation>
        </message>
        <message>
            <source>The network was lost, work went on on this computer</source>
            <translation>Verkko katosi, työ jatkui tällä koneella</translation>
        </message>
        <message>
            <source>This was an older copy of the data: it was brought up to date and nothing was doubled</source>
            <translation>Tämä oli vanhempi kopio tiedoista: se tuotiin ajan tasalle, eikä mitään kahdentunut</translation>
        </message>
        <message>
            <source>The shared database was restored: what it lacked was sent again</source>
            <translation>Yhteinen tietokanta palautettiin: puuttuvat tiedot lähetettiin uudelleen</translation>
        </message>
        <message>
            <source>A backup was made and checked</source>
            <translation>Varmuuskopio tehty ja tarkistettu</translation>
        </message>
    </context>
    <context>
        <name>Targets</name>
        <message>
            <source>What</source>
            <translation>Mikä</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Tavoite</translation>
        </message>
        <message>
            <source>We</source>
            <translation>Meillä</translation>
        </message>
        <message>
            <source>Whole programme</source>
            <translation>Koko hanke</translation>
        </message>
        <message>
            <source>firms that take part</source>
            <translation>mukana olevia yrityksiä</translation>
        </message>
        <message>
            <source>sessions held</source>
            <translation>pidettyjä koulutuskertoja</translation>
        </message>
        <message>
            <source>firms analysed and interviewed</source>
            <translation>analysoituja ja haastateltuja yrityksiä</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>ei kerrota</translation>
        </message>
        <message>
            <source>The shared database has not counted the whole programme yet: that comes with a sync.</source>
            <translation>Yhteinen tietokanta ei ole vielä laskenut koko hanketta: luku tulee synkronoinnissa.</translation>
        </message>
        <message>
            <source>Whole programme counted {when} in the shared database.</source>
            <translation>Koko hanke laskettu yhteisessä tietokannassa {when}.</translation>
        </message>
        <message>
            <source>We: {organisation}, counted on this computer now. A firm counts for who has it.</source>
            <translation>Meillä: {organisation}, laskettu tällä koneella nyt. Yritys lasketaan sille, jonka se on.</translation>
        </message>
        <message>
            <source>A count is not told where fewer than {least} firms of others could be worked out.</source>
            <translation>Lukua ei kerrota, jos siitä voisi päätellä alle {least} muiden yritystä.</translation>
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
        <name>Today</name>
        <message>
            <source>Add a visit</source>
            <translation>Lisää käynti</translation>
        </message>
        <message>
            <source>Log advice</source>
            <translation>Kirjaa neuvonta</translation>
        </message>
        <message>
            <source>Change the visit</source>
            <translation>Muuta käyntiä</translation>
        </message>
        <message>
            <source>Open the company</source>
            <translation>Avaa yritys</translation>
        </message>
        <message>
            <source>Nothing is planned for this day.</source>
            <translation>Tälle päivälle ei ole merkintöjä.</translation>
        </message>
        <message>
            <source>Open a company or add a visit.</source>
            <translation>Avaa yritys tai lisää käynti.</translation>
        </message>
        <message>
            <source>Open companies</source>
            <translation>Avaa yritykset</translation>
        </message>
        <message>
            <source>No companies yet.</source>
            <translation>Ei vielä yrityksiä.</translation>
        </message>
        <message>
            <source>Add the first company or take in a list from Excel.</source>
            <translation>Lisää ensimmäinen yritys tai tuo luettelo Excelistä.</translation>
        </message>
        <message>
            <source>Add a company</source>
            <translation>Lisää yritys</translation>
        </message>
        <message>
            <source>Take in a list</source>
            <translation>Tuo luettelo</translation>
        </message>
        <message>
            <source>Opened last</source>
            <translation>Viimeksi avatut</translation>
        </message>
        <message>
            <source>Nothing waits for you.</source>
            <translation>Mikään ei odota sinua.</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Tänään</translation>
        </message>
        <message>
            <source>Within a column</source>
            <translation>Sarakkeen sisällä</translation>
        </message>
        <message>
            <source>The other column</source>
            <translation>Toinen sarake</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Avaa</translation>
        </message>
        <message>
            <source>Find a company or an action</source>
            <translation>Hae yritystä tai toimintoa</translation>
        </message>
        <message>
            <source>The day's programme</source>
            <translation>Päivän ohjelma</translation>
        </message>
        <message>
            <source>Waits for you</source>
            <translation>Odottaa sinua</translation>
        </message>
        <message>
            <source>Added to the programme.</source>
            <translation>Lisätty ohjelmaan.</translation>
        </message>
        <message>
            <source>Visit saved.</source>
            <translation>Käynti tallennettu.</translation>
        </message>
        <message>
            <source>Visit removed.</source>
            <translation>Käynti poistettu.</translation>
        </message>
        <message>
            <source>Marked as held.</source>
            <translation>Merkitty pidetyksi.</translation>
        </message>
        <message>
            <source>Called off.</source>
            <translation>Merkitty peruuntuneeksi.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Yritä uudelleen</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Käynti</translation>
        </message>
        <message>
            <source>Visit or call</source>
            <translation>Käynti tai puhelu</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Yritys</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Päivä</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Kello</translation>
        </message>
        <message>
            <source>What about</source>
            <translation>Mistä asiasta</translation>
        </message>
        <message>
            <source>Where, if not at the company</source>
            <translation>Missä, jos ei yrityksessä</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Poista</translation>
        </message>
        <message>
            <source>Back to the day</source>
            <translation>Takaisin päivään</translation>
        </message>
        <message numerus="yes">
            <source>%n participants</source>
            <translation>
                <numerusform>%n osallistuja</numerusform>
                <numerusform>%n osallistujaa</numerusform>
            </translation>
        </message>
        <message>
            <source>you are the trainer</source>
            <translation>olet kouluttaja</translation>
        </message>
        <message>
            <source>certificates</source>
            <translation>todistukset</translation>
        </message>
        <message>
            <source>held</source>
            <translation>pidetty</translation>
        </message>
        <message numerus="yes">
            <source>%n agreed actions open</source>
            <translation>
                <numerusform>%n sovittu asia avoinna</numerusform>
                <numerusform>%n sovittua asiaa avoinna</numerusform>
            </translation>
        </message>
        <message>
            <source>First visit</source>
            <translation>Ensikäynti</translation>
        </message>
        <message numerus="yes">
            <source>Analysis under way: %n answers</source>
            <translation>
                <numerusform>Analyysi kesken: %n vastaus</numerusform>
                <numerusform>Analyysi kesken: %n vastausta</numerusform>
            </translation>
        </message>
        <message>
            <source>Analysis under way: {answered} answers of {shown}, about {minutes} min left</source>
            <translation>Analyysi kesken: {answered} vastausta {shown}:stä, noin {minutes} min jäljellä</translation>
        </message>
        <message>
            <source>Start analysis</source>
            <translation>Aloita analyysi</translation>
        </message>
        <message>
            <source>Continue analysis</source>
            <translation>Jatka analyysia</translation>
        </message>
        <message>
            <source>Start interview</source>
            <translation>Aloita haastattelu</translation>
        </message>
        <message>
            <source>Continue interview</source>
            <translation>Jatka haastattelua</translation>
        </message>
        <message>
            <source>Decision between two values</source>
            <translation>Päätös kahdesta eri tiedosta</translation>
        </message>
        <message>
            <source>Decisions between two values</source>
            <translation>Päätöstä kahdesta eri tiedosta</translation>
        </message>
        <message>
            <source>Agreed action is late</source>
            <translation>Sovittu asia erääntynyt</translation>
        </message>
        <message>
            <source>Agreed actions are late</source>
            <translation>Sovittua asiaa erääntynyt</translation>
        </message>
        <message>
            <source>Draft under way</source>
            <translation>Luonnos kesken</translation>
        </message>
        <message>
            <source>Drafts under way</source>
            <translation>Luonnosta kesken</translation>
        </message>
        <message>
            <source>Analysed, not interviewed yet</source>
            <translation>Analysoitu, ei vielä haastateltu</translation>
        </message>
        <message>
            <source>Follow-up within this month</source>
            <translation>Seuranta tämän kuun aikana</translation>
        </message>
        <message>
            <source>Follow-ups within this month</source>
            <translation>Seurantaa tämän kuun aikana</translation>
        </message>
        <message>
            <source>Firm to be measured again</source>
            <translation>Yritys odottaa loppumittausta</translation>
        </message>
        <message>
            <source>Firms to be measured again</source>
            <translation>Yritystä odottaa loppumittausta</translation>
        </message>
        <message>
            <source>oldest {day}: {what}</source>
            <translation>vanhin {day}: {what}</translation>
        </message>
        <message numerus="yes">
            <source>oldest %n days: {firm}</source>
            <translation>
                <numerusform>vanhin %n päivä: {firm}</numerusform>
                <numerusform>vanhin %n päivää: {firm}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n analyses</source>
            <translation>
                <numerusform>analyysi %n</numerusform>
                <numerusform>analyysit %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interviews</source>
            <translation>
                <numerusform>haastattelu %n</numerusform>
                <numerusform>haastattelut %n</numerusform>
            </translation>
        </message>
        <message>
            <source>begun {day}</source>
            <translation>aloitettu {day}</translation>
        </message>
        <message>
            <source>agreed for {day}</source>
            <translation>sovittu {day}</translation>
        </message>
        <message>
            <source>This is demo data.</source>
            <translation>Tämä on esimerkkiaineisto.</translation>
        </message>
        <message>
            <source>Nothing here is sent anywhere.</source>
            <translation>Täältä ei lähetetä mitään mihinkään.</translation>
        </message>
        <message>
            <source>Work is kept on this computer.</source>
            <translation>Työ tallentuu tälle koneelle.</translation>
        </message>
        <message>
            <source>The computer has not joined the shared database.</source>
            <translation>Konetta ei ole liitetty yhteiseen tietokantaan.</translation>
        </message>
        <message numerus="yes">
            <source>%n changes wait to be sent.</source>
            <translation>
                <numerusform>%n muutos odottaa lähettämistä.</numerusform>
                <numerusform>%n muutosta odottaa lähettämistä.</numerusform>
            </translation>
        </message>
        <message>
            <source>No network. Work is kept on this computer.</source>
            <translation>Ei verkkoa. Työ tallentuu tälle koneelle.</translation>
        </message>
        <message>
            <source>The shared database could not be updated.</source>
            <translation>Yhteistä tietokantaa ei voitu päivittää.</translation>
        </message>
        <message>
            <source>Changes are on their way.</source>
            <translation>Muutokset ovat matkalla.</translation>
        </message>
        <message>
            <source>Fetching the shared data.</source>
            <translation>Haetaan yhteisiä tietoja.</translation>
        </message>
        <message>
            <source>Everything is up to date.</source>
            <translation>Kaikki on ajan tasalla.</translation>
        </message>
        <message>
            <source>The shared database has not been seen yet.</source>
            <translation>Yhteistä tietokantaa ei ole vielä nähty.</translation>
        </message>
        <message>
            <source>Shared database seen last {when}.</source>
            <translation>Yhteinen tietokanta nähty viimeksi {when}.</translation>
        </message>
    </context>
    <context>
        <name>Trash</name>
        <message>
            <source>What</source>
            <translation>Mitä</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Laji</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Poistettu</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Yritys</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Henkilö</translation>
        </message>
        <message>
            <source>Line of the timeline</source>
            <translation>Aikajanan merkintä</translation>
        </message>
        <message>
            <source>Analysis</source>
            <translation>Analyysi</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Haastattelu</translation>
        </message>
        <message>
            <source>Short or open advice</source>
            <translation>Lyhyt tai avoin neuvonta</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Muistiinpano</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Työkalu</translation>
        </message>
        <message>
            <source>Agreed action</source>
            <translation>Sovittu asia</translation>
        </message>
        <message>
            <source>Guidance</source>
            <translation>Ohjaus</translation>
        </message>
        <message>
            <source>Visit or training</source>
            <translation>Käynti tai koulutus</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Osallistuja</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Asiakirja</translation>
        </message>
        <message>
            <source>Deleted items</source>
            <translation>Poistetut</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Palauta</translation>
        </message>
        <message>
            <source>Nothing has been deleted.</source>
            <translation>Mitään ei ole poistettu.</translation>
        </message>
        <message>
            <source>What you delete comes here and can be brought back.</source>
            <translation>Poistetut tulevat tähän, ja ne voi palauttaa.</translation>
        </message>
        <message>
            <source>Choose a row first.</source>
            <translation>Valitse ensin rivi.</translation>
        </message>
        <message>
            <source>Brought back: {what}</source>
            <translation>Palautettu: {what}</translation>
        </message>
    </context>
    <context>
        <name>Unlock</name>
        <message>
            <source>Recovery passphrase</source>
            <translation>Palautuslause</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Avaa</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Yritä uudelleen</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Avataan…</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Lukittu</translation>
        </message>
        <message>
            <source>The data need a backup</source>
            <translation>Tiedot on palautettava varmuuskopiosta</translation>
        </message>
        <message>
            <source>Open with the recovery passphrase</source>
            <translation>Avaa palautuslauseella</translation>
        </message>
        <message>
            <source>The data did not open</source>
            <translation>Tiedot eivät auenneet</translation>
        </message>
        <message>
            <source>The data are encrypted and closed. Leave the field empty if this computer keeps the key.</source>
            <translation>Tiedot ovat salattuina ja kiinni. Jätä kenttä tyhjäksi, jos tämä kone säilyttää avaimen.</translation>
        </message>
        <message>
            <source>Choose the backup to go back to.</source>
            <translation>Valitse varmuuskopio, johon palataan.</translation>
        </message>
        <message>
            <source>The data are in order, encrypted on this computer.</source>
            <translation>Tiedot ovat kunnossa, salattuina tällä koneella.</translation>
        </message>
        <message>
            <source>Nothing is lost. Put the cause right and try again.</source>
            <translation>Mitään ei ole hävinnyt. Korjaa syy ja yritä uudelleen.</translation>
        </message>
        <message>
            <source>There is no backup in this folder.</source>
            <translation>Tässä kansiossa ei ole varmuuskopiota.</translation>
        </message>
    </context>
    <context>
        <name>VisitOutcome</name>
        <message>
            <source>It took place</source>
            <translation>Pidettiin</translation>
        </message>
        <message>
            <source>It does not take place</source>
            <translation>Ei toteudu</translation>
        </message>
        <message>
            <source>Why it does not take place</source>
            <translation>Miksi se ei toteudu</translation>
        </message>
        <message>
            <source>Call off</source>
            <translation>Vahvista: ei toteudu</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Something went wrong. What was saved is safe. If it happens again, restart the program.</source>
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
            <source>yesterday</source>
            <translation>eilen</translation>
        </message>
        <message>
            <source>today</source>
            <translation>tänään</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>huomenna</translation>
        </message>
        <message>
            <source>at {time}</source>
            <translation>klo {time}</translation>
        </message>
        <message>
            <source>{size} MB</source>
            <translation>{size} Mt</translation>
        </message>
        <message>
            <source>{day} at {time}</source>
            <translation>{day} klo {time}</translation>
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
