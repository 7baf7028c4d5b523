<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
    <context>
        <name>Advice</name>
        <message>
            <source>Company or person</source>
            <translation>Företag eller person</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuter</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Sätt</translation>
        </message>
        <message>
            <source>Who it was for</source>
            <translation>Vem fick råd</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kommun</translation>
        </message>
        <message>
            <source>What was talked about</source>
            <translation>Vad ni talade om</translation>
        </message>
        <message>
            <source>What the firm does next</source>
            <translation>Vad företaget gör härnäst</translation>
        </message>
        <message>
            <source>By when</source>
            <translation>Senast</translation>
        </message>
        <message>
            <source>Kind of advice</source>
            <translation>Typ av rådgivning</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>Ämnen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Inte känt</translation>
        </message>
        <message>
            <source>Change the advice</source>
            <translation>Ändra rådgivningen</translation>
        </message>
        <message>
            <source>New advice</source>
            <translation>Ny rådgivning</translation>
        </message>
        <message>
            <source>In the list of companies</source>
            <translation>I företagslistan</translation>
        </message>
        <message>
            <source>Choose a company of the list, or write anybody's name.</source>
            <translation>Välj ett företag i listan eller skriv vilket namn som helst.</translation>
        </message>
        <message>
            <source>Short and open advice</source>
            <translation>Kort och öppen rådgivning</translation>
        </message>
        <message>
            <source>Advice given</source>
            <translation>Rådgivning given</translation>
        </message>
        <message>
            <source>No advice has been written down yet.</source>
            <translation>Ingen rådgivning har antecknats ännu.</translation>
        </message>
        <message>
            <source>A call, a visit or a talk at an event takes a minute to write down.</source>
            <translation>Ett samtal, ett besök eller en pratstund på ett evenemang antecknas på en minut.</translation>
        </message>
        <message>
            <source>Advice written down.</source>
            <translation>Rådgivningen antecknad.</translation>
        </message>
        <message>
            <source>Advice saved.</source>
            <translation>Rådgivningen sparad.</translation>
        </message>
        <message>
            <source>Advice removed.</source>
            <translation>Rådgivningen borttagen.</translation>
        </message>
        <message>
            <source>Save the advice</source>
            <translation>Spara rådgivningen</translation>
        </message>
        <message>
            <source>The advisors of your organisation see this.</source>
            <translation>Rådgivarna i din organisation ser detta.</translation>
        </message>
        <message>
            <source>The firm may read this.</source>
            <translation>Företaget får läsa detta.</translation>
        </message>
        <message>
            <source>For advisors only, never for the firm.</source>
            <translation>Bara för rådgivare, aldrig för företaget.</translation>
        </message>
        <message>
            <source>For you alone.</source>
            <translation>Bara för dig.</translation>
        </message>
        <message>
            <source>short</source>
            <translation>kort</translation>
        </message>
        <message>
            <source>open</source>
            <translation>öppen</translation>
        </message>
        <message numerus="yes">
            <source>%n times</source>
            <translation>
                <numerusform>%n gång</numerusform>
                <numerusform>%n gånger</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n companies</source>
            <translation>
                <numerusform>%n företag</numerusform>
                <numerusform>%n företag</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n others</source>
            <translation>
                <numerusform>%n annan</numerusform>
                <numerusform>%n andra</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n municipalities</source>
            <translation>
                <numerusform>%n kommun</numerusform>
                <numerusform>%n kommuner</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AdviceCounts</name>
        <message>
            <source>All</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Från</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Till</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Target group</source>
            <translation>Målgrupp</translation>
        </message>
        <message>
            <source>Broken down by</source>
            <translation>Indelning</translation>
        </message>
        <message>
            <source>Give a day, for example 30.11.2026.</source>
            <translation>Ange en dag, till exempel 30.11.2026.</translation>
        </message>
        <message>
            <source>The last day is before the first.</source>
            <translation>Den sista dagen är före den första.</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Månad</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kommun</translation>
        </message>
        <message>
            <source>Rules departed from</source>
            <translation>Regler som man har avvikit från</translation>
        </message>
        <message>
            <source>A figure of the rules, not of advisors: a step that is often left out is a reason to mend the form. Advisors are not told apart.</source>
            <translation>Siffran gäller reglerna, inte rådgivarna: om ett steg ofta utelämnas är det skäl att rätta formuläret. Rådgivarna särskiljs inte.</translation>
        </message>
        <message>
            <source>The proposal was changed in {changed} of {plans} interviewed firms ({share} %)</source>
            <translation>Förslaget ändrades hos {changed} av {plans} intervjuade företag ({share} %)</translation>
        </message>
        <message>
            <source>Something left out in {dropped}, moved in {moved}, added in {added}.</source>
            <translation>Något utelämnades hos {dropped}, flyttades hos {moved} och lades till hos {added}.</translation>
        </message>
        <message>
            <source>Reasons given: {reasons}</source>
            <translation>Angivna skäl: {reasons}</translation>
        </message>
        <message>
            <source>Too few interviews to tell of the rules.</source>
            <translation>För få intervjuer för att säga något om reglerna.</translation>
        </message>
        <message>
            <source>Interviewed firms: {plans}. The figures are shown from {least} on.</source>
            <translation>Intervjuade företag: {plans}. Siffrorna visas från och med {least}.</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>Alla sammanlagt</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>Kort</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tid</translation>
        </message>
        <message>
            <source>Firms</source>
            <translation>Företag</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppen</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>Andra</translation>
        </message>
        <message>
            <source>Proposed step</source>
            <translation>Föreslaget steg</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Utelämnat</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Flyttat</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Tillagt</translation>
        </message>
        <message>
            <source>A step in the advisor's own words</source>
            <translation>Ett steg med rådgivarens egna ord</translation>
        </message>
        <message>
            <source>advice given</source>
            <translation>given rådgivning</translation>
        </message>
        <message>
            <source>Short and open advice</source>
            <translation>Kort och öppen rådgivning</translation>
        </message>
        <message>
            <source>Departures from the rules</source>
            <translation>Avvikelser från reglerna</translation>
        </message>
        <message>
            <source>Advice given</source>
            <translation>Rådgivning given</translation>
        </message>
        <message>
            <source>No advice fits these conditions.</source>
            <translation>Ingen rådgivning motsvarar villkoren.</translation>
        </message>
        <message>
            <source>Short and open advice is written down with F4.</source>
            <translation>Kort och öppen rådgivning antecknas med F4.</translation>
        </message>
        <message>
            <source>Short advice belongs to the trainings, open advice is for all; neither needs a contract and neither is one of the interviews. Advice on two themes counts in both rows.</source>
            <translation>Kort rådgivning hör till utbildningarna, öppen rådgivning är för alla. Ingendera kräver avtal och ingendera är en av intervjuerna. Rådgivning om två teman räknas på båda raderna.</translation>
        </message>
    </context>
    <context>
        <name>Alone</name>
        <message>
            <source>Thank you! All questions are done.</source>
            <translation>Tack! Alla frågor är besvarade.</translation>
        </message>
        <message>
            <source>Should the advisor go on?</source>
            <translation>Ska rådgivaren fortsätta?</translation>
        </message>
        <message>
            <source>Your answers are saved on this computer. Give it back to the advisor, who goes on with the code.</source>
            <translation>Dina svar är sparade på den här datorn. Ge den tillbaka till rådgivaren, som fortsätter med koden.</translation>
        </message>
        <message>
            <source>The advisor's code</source>
            <translation>Rådgivarens kod</translation>
        </message>
        <message>
            <source>If the code is forgotten: the recovery passphrase of this computer.</source>
            <translation>Om koden är glömd: datorns återställningsfras.</translation>
        </message>
        <message>
            <source>Back to the questions</source>
            <translation>Tillbaka till frågorna</translation>
        </message>
        <message>
            <source>The advisor goes on</source>
            <translation>Rådgivaren fortsätter</translation>
        </message>
    </context>
    <context>
        <name>Analysis</name>
        <message>
            <source>Question {place}/{count}</source>
            <translation>Fråga {place}/{count}</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>Remove {what}</source>
            <translation>Ta bort {what}</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Välj</translation>
        </message>
        <message>
            <source>Delete the analysis</source>
            <translation>Radera analysen</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Borttagen</translation>
        </message>
        <message>
            <source>The analysis was deleted</source>
            <translation>Analysen har raderats</translation>
        </message>
        <message>
            <source>I want to develop in this</source>
            <translation>Jag vill utvecklas i detta</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Anteckning</translation>
        </message>
        <message>
            <source>A note beside this answer</source>
            <translation>Anteckning till det här svaret</translation>
        </message>
        <message>
            <source>Advisor's rating, seen together with the firm</source>
            <translation>Rådgivarens iakttagelse, gjord tillsammans</translation>
        </message>
        <message>
            <source>Advisor's rating</source>
            <translation>Rådgivarens iakttagelse</translation>
        </message>
        <message>
            <source>And how do you see your start now? The same scale, 0–4</source>
            <translation>Och hur bedömer du ditt utgångsläge nu? Samma skala, 0–4</translation>
        </message>
        <message>
            <source>The start as seen now</source>
            <translation>Utgångsläget bedömt nu</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Inget svar</translation>
        </message>
        <message>
            <source>At the first measurement: {answer}</source>
            <translation>Vid den första mätningen: {answer}</translation>
        </message>
        <message>
            <source>Agreed in the interview; the firm's own answer was {value}.</source>
            <translation>Överenskommet i intervjun; företagets eget svar var {value}.</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Avsnitt</translation>
        </message>
        <message>
            <source>See the result</source>
            <translation>Se resultatet</translation>
        </message>
        <message>
            <source>How far the analysis is</source>
            <translation>Hur långt analysen har kommit</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Föregående</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Klar</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Nästa</translation>
        </message>
        <message>
            <source>This is the first question.</source>
            <translation>Det här är den första frågan.</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>Vet inte</translation>
        </message>
        <message>
            <source>Does not concern us</source>
            <translation>Gäller inte oss</translation>
        </message>
        <message>
            <source>passed over</source>
            <translation>överhoppad</translation>
        </message>
        <message>
            <source>not offered any more: {answer}</source>
            <translation>erbjuds inte längre: {answer}</translation>
        </message>
        <message>
            <source>Quick survey</source>
            <translation>Snabbkartläggning</translation>
        </message>
        <message>
            <source>End measurement</source>
            <translation>Slutmätning</translation>
        </message>
        <message>
            <source>A year later</source>
            <translation>Ett år senare</translation>
        </message>
        <message>
            <source>finished</source>
            <translation>klar</translation>
        </message>
        <message>
            <source>almost done</source>
            <translation>snart klart</translation>
        </message>
        <message numerus="yes">
            <source>about %n min left</source>
            <translation>
                <numerusform>cirka %n min kvar</numerusform>
                <numerusform>cirka %n min kvar</numerusform>
            </translation>
        </message>
        <message>
            <source>Keys: + one more, ↑ ↓ question, Enter next</source>
            <translation>Tangenter: + en till, ↑ ↓ fråga, Enter nästa</translation>
        </message>
        <message>
            <source>Keys: {figures} answer, ? don't know, ↑ ↓ question, Enter next</source>
            <translation>Tangenter: {figures} svar, ? vet inte, ↑ ↓ fråga, Enter nästa</translation>
        </message>
        <message>
            <source>Keys: {figures} tick, Enter next</source>
            <translation>Tangenter: {figures} kryss, Enter nästa</translation>
        </message>
        <message>
            <source>Keys: ↑ ↓ choose, Enter next</source>
            <translation>Tangenter: ↑ ↓ val, Enter nästa</translation>
        </message>
        <message>
            <source>Keys: Ctrl+Enter next, PgUp PgDn section</source>
            <translation>Tangenter: Ctrl+Enter nästa, PgUp PgDn avsnitt</translation>
        </message>
        <message>
            <source>Keys: ↑ ↓ question, Enter next</source>
            <translation>Tangenter: ↑ ↓ fråga, Enter nästa</translation>
        </message>
        <message>
            <source>Answer this first: it decides which questions concern the firm.</source>
            <translation>Svara på det här först: det avgör vilka frågor som gäller företaget.</translation>
        </message>
        <message numerus="yes">
            <source>“Does not concern us” was chosen for %n question(s). Go through them together: do they really not concern the firm?</source>
            <translation>
                <numerusform>”Gäller inte oss” har valts för %n fråga. Gå igenom den tillsammans: gäller den verkligen inte företaget?</numerusform>
                <numerusform>”Gäller inte oss” har valts för %n frågor. Gå igenom dem tillsammans: gäller de verkligen inte företaget?</numerusform>
            </translation>
        </message>
        <message>
            <source>No result can be counted from the answers yet: too few questions are answered. Go on together from here.</source>
            <translation>Inget resultat kan räknas av svaren ännu: för få frågor är besvarade. Fortsätt tillsammans härifrån.</translation>
        </message>
        <message>
            <source>This analysis is not here any more.</source>
            <translation>Den här analysen finns inte längre på den här datorn.</translation>
        </message>
        <message>
            <source>This analysis cannot be opened: it was made with a newer version of the program. Update the program and sync.</source>
            <translation>Analysen kan inte öppnas: den är gjord med en nyare version av programmet. Uppdatera programmet och synkronisera.</translation>
        </message>
        <message>
            <source>Choose at most {max}.</source>
            <translation>Välj högst {max}.</translation>
        </message>
        <message>
            <source>“{answer}” is not offered any more, because an earlier answer has changed. It is kept, but does not count. Choose again.</source>
            <translation>”{answer}” erbjuds inte längre, eftersom ett tidigare svar har ändrats. Det sparas men räknas inte. Välj på nytt.</translation>
        </message>
        <message>
            <source>None of the options fits the earlier answers.</source>
            <translation>Inget av alternativen passar de tidigare svaren.</translation>
        </message>
        <message>
            <source>This is a proposal and no answer yet. Go on with Next or Enter to accept it, or change it.</source>
            <translation>Det här är ett förslag och inget svar ännu. Godkänn det genom att gå vidare (Nästa eller Enter), eller ändra det.</translation>
        </message>
        <message>
            <source>Add: {label}</source>
            <translation>Lägg till: {label}</translation>
        </message>
        <message>
            <source>So far: {count}. Add one more, or go on with Next.</source>
            <translation>Hittills: {count}. Lägg till en, eller gå vidare med Nästa.</translation>
        </message>
        <message>
            <source>None yet. Add one, or go on with Next.</source>
            <translation>Ingen ännu. Lägg till en, eller gå vidare med Nästa.</translation>
        </message>
    </context>
    <context>
        <name>AnalysisKeys</name>
        <message>
            <source>Advisor's rating</source>
            <translation>Rådgivarens iakttagelse</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Anteckning</translation>
        </message>
        <message>
            <source>Answer; after Enter the start as seen now</source>
            <translation>Svar, och efter Enter utgångsläget bedömt nu</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Svara</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>Vet inte</translation>
        </message>
        <message>
            <source>Does not concern us</source>
            <translation>Gäller inte oss</translation>
        </message>
        <message>
            <source>Question before or after</source>
            <translation>Föregående eller nästa fråga</translation>
        </message>
        <message>
            <source>The start as seen now, then the next question</source>
            <translation>Utgångsläget bedömt nu, sedan nästa fråga</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>Nästa fråga</translation>
        </message>
        <message>
            <source>Section before or after</source>
            <translation>Föregående eller nästa avsnitt</translation>
        </message>
        <message>
            <source>One more of what repeats</source>
            <translation>En till av det som upprepas</translation>
        </message>
        <message>
            <source>Clear the answer</source>
            <translation>Töm svaret</translation>
        </message>
        <message>
            <source>Undo the last answer</source>
            <translation>Ångra det senaste svaret</translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message numerus="yes">
            <source>%n answer(s) could not be saved on this computer. They are still on the screen: check that the disk has room, then try again.</source>
            <translation>
                <numerusform>%n svar kunde inte sparas på den här datorn. Det syns ännu på skärmen: kontrollera att disken har plats och försök igen.</numerusform>
                <numerusform>%n svar kunde inte sparas på den här datorn. De syns ännu på skärmen: kontrollera att disken har plats och försök igen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) have no answer yet. Finish again to leave them as they are.</source>
            <translation>
                <numerusform>%n fråga saknar ännu svar. Tryck på Klar igen om den får vara så.</numerusform>
                <numerusform>%n frågor saknar ännu svar. Tryck på Klar igen om de får vara så.</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Försök igen</translation>
        </message>
        <message>
            <source>Yes, that is right</source>
            <translation>Ja, det stämmer</translation>
        </message>
        <message>
            <source>Show the first one</source>
            <translation>Visa den första</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tillbaka</translation>
        </message>
    </context>
    <context>
        <name>Certificates</name>
        <message>
            <source>Issue certificates</source>
            <translation>Utfärda intyg</translation>
        </message>
        <message>
            <source>All who meet the condition</source>
            <translation>Alla som uppfyller villkoret</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>Deltagare</translation>
        </message>
        <message>
            <source>The limit of {limit} % of the hours is a default; the programme has not decided it.</source>
            <translation>Gränsen {limit} % av timmarna är ett förval: projektet har inte beslutat om den.</translation>
        </message>
        <message>
            <source>Tick at least one person.</source>
            <translation>Välj minst en person.</translation>
        </message>
        <message>
            <source>Issue and print</source>
            <translation>Utfärda och skriv ut</translation>
        </message>
        <message numerus="yes">
            <source>Issue and print %n certificates</source>
            <translation>
                <numerusform>Utfärda och skriv ut %n intyg</numerusform>
                <numerusform>Utfärda och skriv ut %n intyg</numerusform>
            </translation>
        </message>
        <message>
            <source>Issue and save PDF</source>
            <translation>Utfärda och spara PDF</translation>
        </message>
        <message numerus="yes">
            <source>Issue and save %n certificates</source>
            <translation>
                <numerusform>Utfärda och spara %n intyg</numerusform>
                <numerusform>Utfärda och spara %n intyg</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n vald</numerusform>
                <numerusform>%n valda</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n participants</source>
            <translation>
                <numerusform>%n deltagare</numerusform>
                <numerusform>%n deltagare</numerusform>
            </translation>
        </message>
        <message>
            <source>Dated {day} (the last session)</source>
            <translation>Daterat {day} (sista tillfället)</translation>
        </message>
        <message>
            <source>Dated by each one's last session</source>
            <translation>Daterat efter vars och ens sista tillfälle</translation>
        </message>
        <message>
            <source>{dated}, in the language of the receiver</source>
            <translation>{dated}, på mottagarens språk</translation>
        </message>
        <message>
            <source>Issue one certificate</source>
            <translation>Utfärda ett intyg</translation>
        </message>
        <message>
            <source>The session and the attendance are recorded with it.</source>
            <translation>Tillfället och närvaron antecknas samtidigt.</translation>
        </message>
        <message>
            <source>No firm was found. Check the spelling.</source>
            <translation>Inget företag hittades. Kontrollera stavningen.</translation>
        </message>
        <message>
            <source>Firm</source>
            <translation>Företag</translation>
        </message>
        <message>
            <source>Name, business ID or person</source>
            <translation>Namn, FO-nummer eller person</translation>
        </message>
        <message>
            <source>Another firm</source>
            <translation>Ett annat företag</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Name as it is printed</source>
            <translation>Namnet som det trycks</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Utbildning</translation>
        </message>
        <message>
            <source>What the session was about</source>
            <translation>Tillfällets ämne</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Lessons of 45 minutes</source>
            <translation>Lektioner (45 min)</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Plats</translation>
        </message>
        <message>
            <source>Why the certificate is given below the limit</source>
            <translation>Motivering när närvaron är under gränsen</translation>
        </message>
        <message>
            <source>name of the training</source>
            <translation>utbildningens namn</translation>
        </message>
        <message>
            <source>d.m.yyyy</source>
            <translation>d.m.åååå</translation>
        </message>
        <message>
            <source>Held online</source>
            <translation>Hölls på distans</translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation>Någon annan</translation>
        </message>
        <message>
            <source>The file is not on this computer.</source>
            <translation>Filen finns inte på den här datorn.</translation>
        </message>
        <message>
            <source>No printer was found.</source>
            <translation>Ingen skrivare hittades.</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Intyg</translation>
        </message>
        <message>
            <source>Print again</source>
            <translation>Skriv ut på nytt</translation>
        </message>
        <message>
            <source>Save PDF</source>
            <translation>Spara PDF</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>Makulera</translation>
        </message>
        <message>
            <source>Void the certificate</source>
            <translation>Makulera intyget</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Makulera inte</translation>
        </message>
        <message>
            <source>Why it is voided</source>
            <translation>Varför det makuleras</translation>
        </message>
        <message>
            <source>Write why it is voided.</source>
            <translation>Skriv varför intyget makuleras.</translation>
        </message>
        <message>
            <source>No certificate has been voided.</source>
            <translation>Inget intyg har makulerats.</translation>
        </message>
        <message>
            <source>A voided certificate stays here with its number and the reason.</source>
            <translation>Ett makulerat intyg stannar här med sitt nummer och sin motivering.</translation>
        </message>
        <message>
            <source>No certificate has been issued yet.</source>
            <translation>Inget intyg har utfärdats ännu.</translation>
        </message>
        <message>
            <source>An issued certificate stays here and can be printed again as it was.</source>
            <translation>Ett utfärdat intyg stannar här och kan skrivas ut på nytt som det var.</translation>
        </message>
        <message>
            <source>Show what is due</source>
            <translation>Visa dem som ska utfärdas</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>The number comes from this computer at once, even offline. An issued certificate never changes.</source>
            <translation>Numret kommer genast från den här datorn, också utan nät. Ett utfärdat intyg ändras inte.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Inställningar</translation>
        </message>
        <message>
            <source>Preview: {name}</source>
            <translation>Förhandsvisning: {name}</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Förhandsvisning</translation>
        </message>
        <message>
            <source>Previous certificate</source>
            <translation>Föregående intyg</translation>
        </message>
        <message>
            <source>Next certificate</source>
            <translation>Nästa intyg</translation>
        </message>
        <message>
            <source>Whole page</source>
            <translation>Hela sidan</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Större</translation>
        </message>
        <message>
            <source>Page orientation</source>
            <translation>Sidans riktning</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Place of signing</source>
            <translation>Ort för underskrift</translation>
        </message>
        <message>
            <source>Place: last session</source>
            <translation>Ort: sista tillfället</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Skrivare</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>Liggande</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>Stående</translation>
        </message>
        <message>
            <source>Receiver's language</source>
            <translation>Mottagarens språk</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Deltagare</translation>
        </message>
        <message>
            <source>Training and number</source>
            <translation>Utbildning och nummer</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>No certificates to issue.</source>
            <translation>Inga intyg att utfärda.</translation>
        </message>
        <message>
            <source>A certificate comes here when the last session has been marked.</source>
            <translation>Ett intyg kommer hit när det sista tillfället har antecknats.</translation>
        </message>
        <message>
            <source>show another certificate</source>
            <translation>visa ett annat intyg</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Mellanslag</translation>
        </message>
        <message>
            <source>tick or untick</source>
            <translation>välj eller ta bort valet</translation>
        </message>
        <message>
            <source>To issue {count}</source>
            <translation>Att utfärda {count}</translation>
        </message>
        <message>
            <source>Issued {count}</source>
            <translation>Utfärdade {count}</translation>
        </message>
        <message>
            <source>Voided {count}</source>
            <translation>Makulerade {count}</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Issue the certificates</source>
            <translation>Utfärda intygen</translation>
        </message>
        <message>
            <source>Issued by mistake, taken back at once</source>
            <translation>Utfärdades av misstag, togs genast tillbaka</translation>
        </message>
        <message numerus="yes">
            <source>%n certificates voided</source>
            <translation>
                <numerusform>%n intyg makulerat</numerusform>
                <numerusform>%n intyg makulerade</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n certificates to issue</source>
            <translation>
                <numerusform>%n intyg att utfärda</numerusform>
                <numerusform>%n intyg att utfärda</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions to come</source>
            <translation>
                <numerusform>%n tillfälle återstår</numerusform>
                <numerusform>%n tillfällen återstår</numerusform>
            </translation>
        </message>
        <message>
            <source>given at the end of the programme, earlier on request</source>
            <translation>utfärdas i slutet av projektet, på begäran tidigare</translation>
        </message>
        <message>
            <source>{number}, voided</source>
            <translation>{number}, makulerat</translation>
        </message>
        <message>
            <source>Voided {day}: {reason}</source>
            <translation>Makulerat {day}: {reason}</translation>
        </message>
        <message>
            <source>{attended}/{offered} times</source>
            <translation>{attended}/{offered} gånger</translation>
        </message>
        <message>
            <source>issued, {number}</source>
            <translation>utfärdat, {number}</translation>
        </message>
        <message>
            <source>waits for a decision</source>
            <translation>väntar på beslut</translation>
        </message>
        <message>
            <source>length of a session missing</source>
            <translation>tillfällets längd saknas</translation>
        </message>
        <message>
            <source>was at no session</source>
            <translation>ingen närvaro</translation>
        </message>
        <message>
            <source>attended {percent} %, the limit is {limit} %</source>
            <translation>villkoret uppfylls inte: {percent} %, gräns {limit} %</translation>
        </message>
        <message>
            <source>The certificate {number} is issued. It is in the list of issued certificates.</source>
            <translation>Intyget {number} är utfärdat. Det finns i listan över utfärdade intyg.</translation>
        </message>
        <message>
            <source>Issuing certificates {done}/{total}</source>
            <translation>Utfärdar intyg {done}/{total}</translation>
        </message>
        <message>
            <source>Printing {done}/{total}</source>
            <translation>Skriver ut {done}/{total}</translation>
        </message>
        <message>
            <source>Saving {done}/{total}</source>
            <translation>Sparar {done}/{total}</translation>
        </message>
        <message>
            <source>No printer was found. The certificates are saved as PDF files.</source>
            <translation>Ingen skrivare hittades. Intygen sparas som PDF-filer.</translation>
        </message>
        <message>
            <source>Enter your name in the settings: it is printed under the signature.</source>
            <translation>Skriv ditt namn i inställningarna: det kommer under underskriften.</translation>
        </message>
        <message>
            <source>The certificate is being drawn…</source>
            <translation>Intyget ritas…</translation>
        </message>
        <message>
            <source>firm</source>
            <translation>företag</translation>
        </message>
        <message>
            <source>person</source>
            <translation>person</translation>
        </message>
        <message>
            <source>training</source>
            <translation>utbildning</translation>
        </message>
        <message>
            <source>lessons</source>
            <translation>lektioner</translation>
        </message>
        <message>
            <source>place</source>
            <translation>plats</translation>
        </message>
        <message>
            <source>Still missing: {what}.</source>
            <translation>Saknas ännu: {what}.</translation>
        </message>
        <message numerus="yes">
            <source>%n certificates sent to the printer</source>
            <translation>
                <numerusform>%n intyg skickat till skrivaren</numerusform>
                <numerusform>%n intyg skickade till skrivaren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n certificates saved</source>
            <translation>
                <numerusform>%n intyg sparat</numerusform>
                <numerusform>%n intyg sparade</numerusform>
            </translation>
        </message>
        <message>
            <source>Certificate {number} issued</source>
            <translation>Intyg {number} utfärdat</translation>
        </message>
        <message numerus="yes">
            <source>%n certificates issued</source>
            <translation>
                <numerusform>%n intyg utfärdat</numerusform>
                <numerusform>%n intyg utfärdade</numerusform>
            </translation>
        </message>
        <message>
            <source>Not issued to {name}: {reason}</source>
            <translation>Inte utfärdat, {name}: {reason}</translation>
        </message>
        <message numerus="yes">
            <source>%n others too.</source>
            <translation>
                <numerusform>Dessutom %n annan.</numerusform>
                <numerusform>Dessutom %n andra.</numerusform>
            </translation>
        </message>
        <message>
            <source>The certificates are issued. {reason}</source>
            <translation>Intygen är utfärdade. {reason}</translation>
        </message>
        <message>
            <source>Certificate {name}</source>
            <translation>Intyg {name}</translation>
        </message>
        <message>
            <source>{days} not marked</source>
            <translation>{days} inte antecknat</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>och %n till</numerusform>
                <numerusform>och %n till</numerusform>
            </translation>
        </message>
        <message>
            <source>cannot be printed: {characters}</source>
            <translation>kan inte tryckas: {characters}</translation>
        </message>
        <message>
            <source>text too long for the page</source>
            <translation>texten ryms inte på sidan</translation>
        </message>
    </context>
    <context>
        <name>Change</name>
        <message>
            <source>Area</source>
            <translation>Område</translation>
        </message>
        <message>
            <source>What changed most</source>
            <translation>Vad ändrades mest</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Förändring</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Resultat</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Skriv ut</translation>
        </message>
        <message>
            <source>There is nothing to compare yet.</source>
            <translation>Det finns inget att jämföra ännu.</translation>
        </message>
        <message>
            <source>Go on with the measurement</source>
            <translation>Fortsätt mätningen</translation>
        </message>
        <message>
            <source>Change {first} – {later}</source>
            <translation>Förändring {first} – {later}</translation>
        </message>
        <message>
            <source>roughly {low}–{high}</source>
            <translation>ungefär {low}–{high}</translation>
        </message>
        <message>
            <source>before {before}, now {after}, {points}</source>
            <translation>i början {before}, nu {after}, {points}</translation>
        </message>
        <message>
            <source>The {shown} largest of {count}</source>
            <translation>De {shown} största av {count}</translation>
        </message>
    </context>
    <context>
        <name>ChangePaper</name>
        <message>
            <source>Change, before and now</source>
            <translation>Förändring, före och nu</translation>
        </message>
    </context>
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
        <message>
            <source>Lock now</source>
            <translation>Lås nu</translation>
        </message>
    </context>
    <context>
        <name>Companies</name>
        <message>
            <source>All</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>Remove from filters</source>
            <translation>Ta bort från filtren</translation>
        </message>
        <message>
            <source>Keep as a filter</source>
            <translation>Behåll som filter</translation>
        </message>
        <message>
            <source>Choose a condition first.</source>
            <translation>Välj först en avgränsning.</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kommun</translation>
        </message>
        <message>
            <source>Target group</source>
            <translation>Målgrupp</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Skede</translation>
        </message>
        <message>
            <source>Remove all conditions</source>
            <translation>Ta bort alla avgränsningar</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtrera</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Härnäst</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Tidslinje</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>och %n till</numerusform>
                <numerusform>och %n till</numerusform>
            </translation>
        </message>
        <message>
            <source>late {date}</source>
            <translation>försenad {date}</translation>
        </message>
        <message>
            <source>No business ID yet</source>
            <translation>Inget FO-nummer ännu</translation>
        </message>
        <message>
            <source>{id} (example)</source>
            <translation>{id} (exempel)</translation>
        </message>
        <message>
            <source>The analysis has not been made yet</source>
            <translation>Analysen är inte gjord ännu</translation>
        </message>
        <message>
            <source>Analysis under way</source>
            <translation>Analysen pågår</translation>
        </message>
        <message>
            <source>Analysed, not interviewed</source>
            <translation>Analyserat, inte intervjuat</translation>
        </message>
        <message>
            <source>Interview under way</source>
            <translation>Intervjun pågår</translation>
        </message>
        <message>
            <source>A certificate can be given</source>
            <translation>Ett intyg kan utfärdas</translation>
        </message>
        <message>
            <source>Analysed and interviewed</source>
            <translation>Analyserat och intervjuat</translation>
        </message>
        <message>
            <source>{organisation} has this firm</source>
            <translation>Företaget hör till {organisation}</translation>
        </message>
        <message>
            <source>{answered}/{shown} answered, about {minutes} min left</source>
            <translation>{answered}/{shown} besvarade, cirka {minutes} min kvar</translation>
        </message>
        <message>
            <source>It takes about half an hour.</source>
            <translation>Det tar ungefär en halvtimme.</translation>
        </message>
        <message numerus="yes">
            <source>%n answers so far</source>
            <translation>
                <numerusform>%n svar givet</numerusform>
                <numerusform>%n svar givna</numerusform>
            </translation>
        </message>
        <message>
            <source>The firm has not agreed to share its file.</source>
            <translation>Företaget har inte gett lov att dela sina uppgifter.</translation>
        </message>
        <message>
            <source>Begun {date}</source>
            <translation>Påbörjad {date}</translation>
        </message>
        <message>
            <source>Analysis made {date}</source>
            <translation>Analysen gjord {date}</translation>
        </message>
        <message>
            <source>Start analysis</source>
            <translation>Börja analysen</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Fortsätt</translation>
        </message>
        <message>
            <source>Start interview</source>
            <translation>Börja intervjun</translation>
        </message>
        <message>
            <source>Give certificate</source>
            <translation>Utfärda intyg</translation>
        </message>
        <message>
            <source>See result</source>
            <translation>Se resultatet</translation>
        </message>
        <message>
            <source>Analysis begun</source>
            <translation>Analysen påbörjad</translation>
        </message>
        <message>
            <source>Analysis made</source>
            <translation>Analysen gjord</translation>
        </message>
        <message>
            <source>Quick survey begun</source>
            <translation>Snabbkartläggning påbörjad</translation>
        </message>
        <message>
            <source>Quick survey made</source>
            <translation>Snabbkartläggning gjord</translation>
        </message>
        <message>
            <source>Interview begun</source>
            <translation>Intervjun påbörjad</translation>
        </message>
        <message>
            <source>Interview held</source>
            <translation>Intervjun hållen</translation>
        </message>
        <message>
            <source>Advice given</source>
            <translation>Rådgivning given</translation>
        </message>
        <message>
            <source>Certificate given: {what}</source>
            <translation>Intyg utfärdat: {what}</translation>
        </message>
        <message>
            <source>In training: {what}</source>
            <translation>I utbildning: {what}</translation>
        </message>
        <message>
            <source>Visit: {what}</source>
            <translation>Besök: {what}</translation>
        </message>
        <message>
            <source>Call: {what}</source>
            <translation>Samtal: {what}</translation>
        </message>
        <message>
            <source>Contacted</source>
            <translation>Kontaktat</translation>
        </message>
        <message>
            <source>Companies</source>
            <translation>Företag</translation>
        </message>
        <message>
            <source>Add a company</source>
            <translation>Lägg till ett företag</translation>
        </message>
        <message>
            <source>No companies yet.</source>
            <translation>Inga företag ännu.</translation>
        </message>
        <message>
            <source>Add the first company or take in a list from Excel.</source>
            <translation>Lägg till det första företaget eller hämta en lista från Excel.</translation>
        </message>
        <message>
            <source>Take in a list</source>
            <translation>Hämta en lista</translation>
        </message>
        <message>
            <source>The search “{text}” found no companies.</source>
            <translation>Sökningen ”{text}” gav inga företag.</translation>
        </message>
        <message>
            <source>No company meets these conditions.</source>
            <translation>Inget företag motsvarar avgränsningarna.</translation>
        </message>
        <message>
            <source>Check the spelling or remove a condition.</source>
            <translation>Kontrollera stavningen eller ta bort en avgränsning.</translation>
        </message>
        <message>
            <source>Remove conditions</source>
            <translation>Ta bort avgränsningarna</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Namn</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>Senast</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Sök</translation>
        </message>
        <message>
            <source>To the list</source>
            <translation>Till listan</translation>
        </message>
        <message>
            <source>Open the company</source>
            <translation>Öppna företaget</translation>
        </message>
        <message>
            <source>Search by name, place, business ID…</source>
            <translation>Sök med namn, kommun, FO-nummer…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mer</translation>
        </message>
        <message>
            <source>Selected company</source>
            <translation>Valt företag</translation>
        </message>
        <message>
            <source>Marked as done.</source>
            <translation>Markerat som gjort.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Försök igen</translation>
        </message>
        <message>
            <source>New company</source>
            <translation>Nytt företag</translation>
        </message>
        <message>
            <source>Do the next act of the selected company</source>
            <translation>Fortsätt med det valda företaget</translation>
        </message>
        <message>
            <source>Take in a list from Excel</source>
            <translation>Hämta en lista från Excel</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Borttagna</translation>
        </message>
        <message numerus="yes">
            <source>%n companies</source>
            <translation>
                <numerusform>%n företag</numerusform>
                <numerusform>%n företag</numerusform>
            </translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Egna</translation>
        </message>
        <message>
            <source>Take in answers from a survey tool</source>
            <translation>Ta in svar från ett enkätverktyg</translation>
        </message>
    </context>
    <context>
        <name>Company</name>
        <message>
            <source>What is done</source>
            <translation>Vad som görs</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vem</translation>
        </message>
        <message>
            <source>By when</source>
            <translation>Senast</translation>
        </message>
        <message>
            <source>such as 30.11.</source>
            <translation>t.ex. 30.11.</translation>
        </message>
        <message>
            <source>How it stands</source>
            <translation>Läge</translation>
        </message>
        <message>
            <source>Why it was given up</source>
            <translation>Varför åtgärden slopades</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Överenskommet</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Lägg till</translation>
        </message>
        <message>
            <source>Add an agreed action</source>
            <translation>Lägg till en överenskommen åtgärd</translation>
        </message>
        <message>
            <source>Nothing has been agreed yet.</source>
            <translation>Inget har överenskommits ännu.</translation>
        </message>
        <message>
            <source>Agreed actions come from the interview, or add your own.</source>
            <translation>Överenskomna åtgärder kommer från intervjun, eller lägg till egna.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändra</translation>
        </message>
        <message>
            <source>done {day}</source>
            <translation>gjord {day}</translation>
        </message>
        <message>
            <source>given up</source>
            <translation>slopad</translation>
        </message>
        <message>
            <source>late {day}</source>
            <translation>försenad {day}</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Hur</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Withdraw the consent</source>
            <translation>Återkalla samtycket</translation>
        </message>
        <message>
            <source>Record consent</source>
            <translation>Anteckna samtycke</translation>
        </message>
        <message>
            <source>The partners lose sight of this firm's file with their next sync.</source>
            <translation>Partnerna ser inte längre företagets uppgifter efter sin nästa synkronisering.</translation>
        </message>
        <message>
            <source>Text {version}</source>
            <translation>Text {version}</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Klart</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Uppgifter</translation>
        </message>
        <message>
            <source>Change the facts</source>
            <translation>Ändra uppgifterna</translation>
        </message>
        <message>
            <source>Two values: decide</source>
            <translation>Två värden: avgör</translation>
        </message>
        <message>
            <source>The analysis says: {fact} {value}</source>
            <translation>I analysen: {fact} {value}</translation>
        </message>
        <message>
            <source>Use this</source>
            <translation>Ta i bruk</translation>
        </message>
        <message>
            <source>Keep the firm's</source>
            <translation>Behåll det tidigare värdet</translation>
        </message>
        <message>
            <source>The firm has not agreed to share its file with other organisations.</source>
            <translation>Företaget har inte samtyckt till att dela sina uppgifter med andra organisationer.</translation>
        </message>
        <message>
            <source>Name, business ID and place are changed by the organisation that has the firm.</source>
            <translation>Namn, FO-nummer och kommun ändras av den organisation som har företaget.</translation>
        </message>
        <message>
            <source>The check digit is right.</source>
            <translation>Kontrollsiffran stämmer.</translation>
        </message>
        <message>
            <source>At most two: take another one off first.</source>
            <translation>Högst två: ta först bort en annan.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tillbaka</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Skriv ut</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Fler åtgärder</translation>
        </message>
        <message>
            <source>Report of the analysis</source>
            <translation>Analysens rapport</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Intyg</translation>
        </message>
        <message>
            <source>Paper form of the analysis</source>
            <translation>Pappersblankett för analysen</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>Planera ett besök</translation>
        </message>
        <message>
            <source>Sharing, merging, erasing…</source>
            <translation>Delning, sammanslagning, radering…</translation>
        </message>
        <message>
            <source>Delete the company</source>
            <translation>Ta bort företaget</translation>
        </message>
        <message>
            <source>example</source>
            <translation>exempel</translation>
        </message>
        <message>
            <source>There is no finished analysis to print yet.</source>
            <translation>Det finns ännu ingen färdig analys att skriva ut.</translation>
        </message>
        <message>
            <source>Nobody of the firm has been in a training yet.</source>
            <translation>Ingen från företaget har ännu varit på utbildning.</translation>
        </message>
        <message>
            <source>Go on with the measurement</source>
            <translation>Fortsätt mätningen</translation>
        </message>
        <message>
            <source>Begin the measurement</source>
            <translation>Börja mätningen</translation>
        </message>
        <message>
            <source>Open the change</source>
            <translation>Öppna förändringen</translation>
        </message>
        <message>
            <source>Change {day}</source>
            <translation>Förändring {day}</translation>
        </message>
        <message>
            <source>Own competence</source>
            <translation>Eget kunnande</translation>
        </message>
        <message>
            <source>Digital level of the firm</source>
            <translation>Företagets digitala nivå</translation>
        </message>
        <message>
            <source>as before</source>
            <translation>som förut</translation>
        </message>
        <message>
            <source>{measurement} is under way</source>
            <translation>{measurement} pågår</translation>
        </message>
        <message>
            <source>{measurement} was due {day}</source>
            <translation>{measurement} skulle göras {day}</translation>
        </message>
        <message>
            <source>{measurement} {day}</source>
            <translation>{measurement} {day}</translation>
        </message>
        <message>
            <source>agreed in the interview</source>
            <translation>överenskommet i intervjun</translation>
        </message>
        <message>
            <source>the firm's training ends</source>
            <translation>företagets utbildning slutar</translation>
        </message>
        <message>
            <source>the programme ends</source>
            <translation>projektet slutar</translation>
        </message>
        <message>
            <source>a year since the end measurement</source>
            <translation>ett år sedan slutmätningen</translation>
        </message>
        <message>
            <source>Ask for this person first</source>
            <translation>Primär kontaktperson</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personer</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Lägg till en person</translation>
        </message>
        <message>
            <source>Nobody has been added yet.</source>
            <translation>Ingen har lagts till ännu.</translation>
        </message>
        <message>
            <source>Check the phone number.</source>
            <translation>Kontrollera telefonnumret.</translation>
        </message>
        <message>
            <source>Check the e-mail address.</source>
            <translation>Kontrollera e-postadressen.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>competence {own}, digital level {level}</source>
            <translation>eget kunnande {own}, digital nivå {level}</translation>
        </message>
        <message>
            <source>under way since {day}</source>
            <translation>pågår sedan {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n answers so far</source>
            <translation>
                <numerusform>%n svar hittills</numerusform>
                <numerusform>%n svar hittills</numerusform>
            </translation>
        </message>
        <message>
            <source>under way</source>
            <translation>pågår</translation>
        </message>
        <message numerus="yes">
            <source>%n actions agreed</source>
            <translation>
                <numerusform>%n överenskommen åtgärd</numerusform>
                <numerusform>%n överenskomna åtgärder</numerusform>
            </translation>
        </message>
        <message>
            <source>follow-up {day}</source>
            <translation>uppföljning {day}</translation>
        </message>
        <message>
            <source>enrolled</source>
            <translation>anmäld</translation>
        </message>
        <message>
            <source>Certificate: {what}</source>
            <translation>Intyg: {what}</translation>
        </message>
        <message>
            <source>voided</source>
            <translation>makulerat</translation>
        </message>
        <message>
            <source>The analysis has not been made yet.</source>
            <translation>Analysen har inte gjorts ännu.</translation>
        </message>
        <message>
            <source>It takes about half an hour, and you can break off at any time.</source>
            <translation>Den tar ungefär en halvtimme, och du kan avbryta när som helst.</translation>
        </message>
        <message>
            <source>It builds on the result of the analysis.</source>
            <translation>Den bygger på analysens resultat.</translation>
        </message>
        <message>
            <source>No interview has been held yet.</source>
            <translation>Ingen intervju har hållits ännu.</translation>
        </message>
        <message>
            <source>There are no documents yet.</source>
            <translation>Det finns inga dokument ännu.</translation>
        </message>
        <message>
            <source>Certificates of the firm's people come here.</source>
            <translation>Intygen för företagets personer kommer hit.</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>inte mätt</translation>
        </message>
        <message>
            <source>Result {day}</source>
            <translation>Resultat {day}</translation>
        </message>
        <message>
            <source>Quick survey {day}, roughly</source>
            <translation>Snabbkartläggning {day}, ungefärlig</translation>
        </message>
        <message>
            <source>Open result</source>
            <translation>Öppna resultatet</translation>
        </message>
        <message>
            <source>The analysis is under way.</source>
            <translation>Analysen pågår.</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Vad som ändrades</translation>
        </message>
        <message>
            <source>Who changed it</source>
            <translation>Vem ändrade</translation>
        </message>
        <message>
            <source>When</source>
            <translation>När</translation>
        </message>
        <message>
            <source>not known here</source>
            <translation>inte känt på den här datorn</translation>
        </message>
        <message>
            <source>not sent yet</source>
            <translation>inte skickat ännu</translation>
        </message>
        <message>
            <source>{what}: added</source>
            <translation>{what}: tillagd</translation>
        </message>
        <message>
            <source>{what}: deleted</source>
            <translation>{what}: borttagen</translation>
        </message>
        <message>
            <source>{what}: brought back</source>
            <translation>{what}: återställd</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Vad som hände</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Tidslinje</translation>
        </message>
        <message>
            <source>Add a line</source>
            <translation>Lägg till anteckning</translation>
        </message>
        <message>
            <source>Nothing has been written down yet.</source>
            <translation>Inget har antecknats ännu.</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>Visa allt</translation>
        </message>
        <message>
            <source>agreed, at {time}</source>
            <translation>överenskommet, kl. {time}</translation>
        </message>
        <message>
            <source>held</source>
            <translation>hållet</translation>
        </message>
        <message>
            <source>Another tab</source>
            <translation>En annan flik</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Tillbaka till listan</translation>
        </message>
        <message>
            <source>Parts of the page</source>
            <translation>Sidans delar</translation>
        </message>
        <message>
            <source>History of the fields</source>
            <translation>Uppgifternas ändringshistorik</translation>
        </message>
        <message>
            <source>Print the report of the analysis</source>
            <translation>Skriv ut analysens rapport</translation>
        </message>
        <message>
            <source>Change the facts of the company</source>
            <translation>Ändra företagets uppgifter</translation>
        </message>
        <message>
            <source>Add a line to the timeline</source>
            <translation>Lägg till en anteckning på tidslinjen</translation>
        </message>
        <message>
            <source>The entrepreneur answers alone</source>
            <translation>Företagaren svarar själv</translation>
        </message>
        <message>
            <source>Quick survey, 17–19 questions</source>
            <translation>Snabbkartläggning, 17–19 frågor</translation>
        </message>
        <message>
            <source>Enter a paper form</source>
            <translation>Mata in en pappersblankett</translation>
        </message>
        <message>
            <source>End measurement (T1)</source>
            <translation>Slutmätning (T1)</translation>
        </message>
        <message>
            <source>End measurement with the newer form: only common questions are compared</source>
            <translation>Slutmätning med det nya formuläret: endast gemensamma frågor jämförs</translation>
        </message>
        <message>
            <source>Measurement a year later (T2), short</source>
            <translation>Mätning ett år senare (T2), kort</translation>
        </message>
        <message>
            <source>Target group</source>
            <translation>Målgrupp</translation>
        </message>
        <message>
            <source>Turnover</source>
            <translation>Omsättning</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Personal</translation>
        </message>
        <message>
            <source>changed {when}</source>
            <translation>ändrad {when}</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <source>Analysis</source>
            <translation>Analys</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Intervju</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Utbildning</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Intyg</translation>
        </message>
        <message>
            <source>next</source>
            <translation>härnäst</translation>
        </message>
        <message>
            <source>Start analysis</source>
            <translation>Börja analysen</translation>
        </message>
        <message>
            <source>Continue analysis</source>
            <translation>Fortsätt analysen</translation>
        </message>
        <message>
            <source>Start interview</source>
            <translation>Börja intervjun</translation>
        </message>
        <message>
            <source>Continue interview</source>
            <translation>Fortsätt intervjun</translation>
        </message>
        <message>
            <source>Give certificate</source>
            <translation>Utfärda intyg</translation>
        </message>
        <message>
            <source>See result</source>
            <translation>Se resultatet</translation>
        </message>
        <message>
            <source>{word}, borderline</source>
            <translation>{word}, på gränsen</translation>
        </message>
        <message>
            <source>about {low}–{high}</source>
            <translation>ungefär {low}–{high}</translation>
        </message>
        <message>
            <source>Consent to share the data has not been asked</source>
            <translation>Samtycke till att dela uppgifterna har inte begärts</translation>
        </message>
        <message>
            <source>Only your organisation sees the file of this firm.</source>
            <translation>Bara din organisation ser företagets uppgifter.</translation>
        </message>
        <message>
            <source>Consent to share the data withdrawn</source>
            <translation>Samtycket till att dela uppgifterna återkallat</translation>
        </message>
        <message>
            <source>Consent to share the data given</source>
            <translation>Samtycke till att dela uppgifterna givet</translation>
        </message>
        <message>
            <source>to an older text ({version}): ask again</source>
            <translation>till en äldre text ({version}): fråga på nytt</translation>
        </message>
        <message>
            <source>{measurement} begun</source>
            <translation>{measurement} påbörjad</translation>
        </message>
        <message>
            <source>{measurement} finished</source>
            <translation>{measurement} klar</translation>
        </message>
        <message>
            <source>Log advice</source>
            <translation>Anteckna rådgivning</translation>
        </message>
        <message>
            <source>Analysis begun</source>
            <translation>Analysen påbörjad</translation>
        </message>
        <message>
            <source>Analysis finished</source>
            <translation>Analysen klar</translation>
        </message>
        <message>
            <source>Quick survey begun</source>
            <translation>Snabbkartläggning påbörjad</translation>
        </message>
        <message>
            <source>Quick survey made</source>
            <translation>Snabbkartläggning gjord</translation>
        </message>
        <message>
            <source>Interview begun</source>
            <translation>Intervjun påbörjad</translation>
        </message>
        <message>
            <source>Interview held</source>
            <translation>Intervjun hållen</translation>
        </message>
        <message>
            <source>Advice given</source>
            <translation>Rådgivning given</translation>
        </message>
        <message>
            <source>Visit: {what}</source>
            <translation>Besök: {what}</translation>
        </message>
        <message>
            <source>Call: {what}</source>
            <translation>Samtal: {what}</translation>
        </message>
        <message>
            <source>Meeting: {what}</source>
            <translation>Möte: {what}</translation>
        </message>
        <message>
            <source>Cancelled: {what}</source>
            <translation>Inställt: {what}</translation>
        </message>
        <message>
            <source>In training: {what}</source>
            <translation>På utbildning: {what}</translation>
        </message>
        <message>
            <source>Certificate given: {what}</source>
            <translation>Intyg utfärdat: {what}</translation>
        </message>
        <message>
            <source>Certificate voided: {what}</source>
            <translation>Intyg makulerat: {what}</translation>
        </message>
        <message>
            <source>Agreed to share the data with the partners</source>
            <translation>Samtyckte till att uppgifterna delas med partnerna</translation>
        </message>
        <message>
            <source>Withdrew the consent to share the data</source>
            <translation>Återkallade samtycket till att dela uppgifterna</translation>
        </message>
        <message>
            <source>Agreed to the use of AI in advice</source>
            <translation>Gick med på att AI används i rådgivningen</translation>
        </message>
        <message>
            <source>Withdrew the consent to the use of AI in advice</source>
            <translation>Återkallade samtycket till att AI används i rådgivningen</translation>
        </message>
        <message>
            <source>First contact: {what}</source>
            <translation>Första kontakten: {what}</translation>
        </message>
        <message>
            <source>{what}: saved.</source>
            <translation>{what}: sparat.</translation>
        </message>
        <message>
            <source>Responsible advisor: saved.</source>
            <translation>Ansvarig rådgivare: sparat.</translation>
        </message>
        <message>
            <source>{what} added.</source>
            <translation>{what} har lagts till.</translation>
        </message>
        <message>
            <source>{what} removed.</source>
            <translation>{what} har tagits bort.</translation>
        </message>
        <message>
            <source>Agreed: {what}</source>
            <translation>Överenskommet: {what}</translation>
        </message>
        <message>
            <source>Removed: {what}</source>
            <translation>Borttaget: {what}</translation>
        </message>
        <message>
            <source>Marked as done.</source>
            <translation>Markerat som gjort.</translation>
        </message>
        <message>
            <source>Open again.</source>
            <translation>Öppnat på nytt.</translation>
        </message>
        <message>
            <source>Added to the timeline.</source>
            <translation>Tillagt på tidslinjen.</translation>
        </message>
        <message>
            <source>Line of the timeline: saved.</source>
            <translation>Anteckningen har sparats.</translation>
        </message>
        <message>
            <source>Removed from the timeline.</source>
            <translation>Borttaget från tidslinjen.</translation>
        </message>
        <message>
            <source>Marked as held.</source>
            <translation>Markerat som hållet.</translation>
        </message>
        <message>
            <source>Called off.</source>
            <translation>Markerat som inställt.</translation>
        </message>
        <message>
            <source>Consent recorded.</source>
            <translation>Samtycket har antecknats.</translation>
        </message>
        <message>
            <source>Withdrawal recorded.</source>
            <translation>Återkallelsen har antecknats.</translation>
        </message>
        <message>
            <source>{what} deleted.</source>
            <translation>{what} har tagits bort.</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Sammanfattning</translation>
        </message>
        <message>
            <source>Analyses</source>
            <translation>Analyser</translation>
        </message>
        <message>
            <source>Interviews</source>
            <translation>Intervjuer</translation>
        </message>
        <message>
            <source>Trainings</source>
            <translation>Utbildningar</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Dokument</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historik</translation>
        </message>
    </context>
    <context>
        <name>Confirm</name>
        <message>
            <source>Not now</source>
            <translation>Inte nu</translation>
        </message>
        <message>
            <source>Type this to confirm: {word}</source>
            <translation>Bekräfta genom att skriva: {word}</translation>
        </message>
        <message>
            <source>This is not the same: {word}</source>
            <translation>Detta är inte samma som {word}</translation>
        </message>
    </context>
    <context>
        <name>Counts</name>
        <message>
            <source>Save for Excel</source>
            <translation>Spara för Excel</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Sparar…</translation>
        </message>
        <message>
            <source>There is nothing to save yet.</source>
            <translation>Det finns inget att spara ännu.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>The numbers are not ready.</source>
            <translation>Siffrorna är inte klara.</translation>
        </message>
        <message>
            <source>Counting was stopped.</source>
            <translation>Räkningen avbröts.</translation>
        </message>
        <message>
            <source>Go on counting</source>
            <translation>Fortsätt räkna</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>Sparad: {name}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
    </context>
    <context>
        <name>Effect</name>
        <message>
            <source>Shown when at least {least} firms are measured twice.</source>
            <translation>Visas när minst {least} företag har mätts två gånger.</translation>
        </message>
        <message numerus="yes">
            <source>%n firm(s)</source>
            <translation>
                <numerusform>%n företag</numerusform>
                <numerusform>%n företag</numerusform>
            </translation>
        </message>
        <message>
            <source>The firm's digital level</source>
            <translation>Företagets digitala nivå</translation>
        </message>
        <message>
            <source>Own competence</source>
            <translation>Eget kunnande</translation>
        </message>
        <message>
            <source>Have answered</source>
            <translation>Har svarat</translation>
        </message>
        <message>
            <source>Measurement</source>
            <translation>Mätning</translation>
        </message>
        <message>
            <source>Broken down by</source>
            <translation>Indelning</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Förändring</translation>
        </message>
        <message>
            <source>How to read this</source>
            <translation>Så läser du talen</translation>
        </message>
        <message>
            <source>No firm has been measured twice yet.</source>
            <translation>Inget företag har mätts två gånger ännu.</translation>
        </message>
        <message>
            <source>The list beside this shows which firms are to be measured, and when.</source>
            <translation>På fliken Företag att mäta ser du vilka som ska mätas och när.</translation>
        </message>
        <message>
            <source>My firms</source>
            <translation>Mina företag</translation>
        </message>
        <message>
            <source>I reminded the firm today</source>
            <translation>Jag påminde i dag</translation>
        </message>
        <message>
            <source>No firm here.</source>
            <translation>Inga företag här.</translation>
        </message>
        <message>
            <source>Choose a firm first.</source>
            <translation>Välj ett företag först.</translation>
        </message>
        <message>
            <source>This firm has been measured.</source>
            <translation>Det här företaget har mätts.</translation>
        </message>
        <message>
            <source>Reminded of the end measurement</source>
            <translation>Påmint om slutmätningen</translation>
        </message>
        <message>
            <source>Area or group</source>
            <translation>Delområde eller grupp</translation>
        </message>
        <message>
            <source>Firms</source>
            <translation>Företag</translation>
        </message>
        <message>
            <source>Start → now</source>
            <translation>I början → nu</translation>
        </message>
        <message>
            <source>d_z and p</source>
            <translation>d_z och p</translation>
        </message>
        <message>
            <source>Up / same / down</source>
            <translation>Upp / lika / ned</translation>
        </message>
        <message>
            <source>Competence</source>
            <translation>Kunnande</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Företag</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Mätdag</translation>
        </message>
        <message>
            <source>Reminder</source>
            <translation>Påminnelse</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Läge</translation>
        </message>
        <message>
            <source>first measured {day}</source>
            <translation>första mätningen {day}</translation>
        </message>
        <message>
            <source>reminded {day}</source>
            <translation>påmint {day}</translation>
        </message>
        <message>
            <source>Written down: {firm} was reminded</source>
            <translation>Antecknat: {firm} påmindes</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Siffror</translation>
        </message>
        <message>
            <source>Firms to measure</source>
            <translation>Företag att mäta</translation>
        </message>
        <message>
            <source>End measurement</source>
            <translation>Slutmätning</translation>
        </message>
        <message>
            <source>A year later</source>
            <translation>Ett år senare</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>Delområden</translation>
        </message>
        <message>
            <source>Target groups</source>
            <translation>Målgrupper</translation>
        </message>
        <message>
            <source>Trainings</source>
            <translation>Utbildningar</translation>
        </message>
        <message>
            <source>Sessions attended</source>
            <translation>Utbildningstillfällen</translation>
        </message>
        <message>
            <source>To be measured</source>
            <translation>Ska mätas</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>Försenad</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Nu</translation>
        </message>
        <message>
            <source>Coming</source>
            <translation>Kommande</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>Mätt</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>Pågår</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Senare</translation>
        </message>
        <message>
            <source>agreed in the interview</source>
            <translation>enligt intervjun</translation>
        </message>
        <message>
            <source>the training ends</source>
            <translation>utbildningen slutar</translation>
        </message>
        <message>
            <source>the programme ends</source>
            <translation>projektet slutar</translation>
        </message>
        <message>
            <source>a year since the end measurement</source>
            <translation>ett år efter slutmätningen</translation>
        </message>
        <message>
            <source>Begin the measurement</source>
            <translation>Börja mätningen</translation>
        </message>
        <message>
            <source>Open the change</source>
            <translation>Öppna förändringen</translation>
        </message>
        <message>
            <source>Go on with the measurement</source>
            <translation>Fortsätt mätningen</translation>
        </message>
        <message>
            <source>{least} or more</source>
            <translation>{least} eller fler</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Inga</translation>
        </message>
        <message>
            <source>fewer than {count}</source>
            <translation>färre än {count}</translation>
        </message>
        <message>
            <source>95 %: {low} … {high}</source>
            <translation>95 %: {low} … {high}</translation>
        </message>
        <message>
            <source>with the advisor</source>
            <translation>med rådgivaren</translation>
        </message>
        <message>
            <source>alone</source>
            <translation>ensam</translation>
        </message>
        <message>
            <source>on paper</source>
            <translation>på papper</translation>
        </message>
        <message>
            <source>by survey</source>
            <translation>med enkät</translation>
        </message>
        <message>
            <source>by phone</source>
            <translation>per telefon</translation>
        </message>
        <message>
            <source>Nobody's day has come yet.</source>
            <translation>Ingens mätdag har kommit ännu.</translation>
        </message>
        <message>
            <source>{answered} of {asked} firms</source>
            <translation>{answered} av {asked} företag</translation>
        </message>
        <message>
            <source>There is no group to compare with: this is change, and it does not tell what caused it. Only firms measured twice count, over the questions that both measurements answer.</source>
            <translation>Det finns ingen jämförelsegrupp: talen visar förändringen, inte vad som orsakat den. Endast företag som mätts två gånger är med, och endast frågor som besvarats båda gångerna.</translation>
        </message>
        <message>
            <source>Own competence against the start as it is seen now: {change} points ({interval}). After a training people often rate where they began lower than they did then.</source>
            <translation>Eget kunnande jämfört med utgångsläget såsom det ses nu: {change} poäng ({interval}). Efter en utbildning bedöms utgångsläget ofta som lägre än då.</translation>
        </message>
        <message>
            <source>Measured with two versions of the form: {versions} firms, counted over the common questions. Left out because the versions cannot be compared: {broken}.</source>
            <translation>Mätta med två versioner av formuläret: {versions} företag, räknat på de gemensamma frågorna. Utelämnade, eftersom versionerna inte kan jämföras: {broken}.</translation>
        </message>
        <message>
            <source>If one area weighed five points more or less, the word of the level would change for {range} % of the firms ({count} first measurements).</source>
            <translation>Om ett delområde vägde fem poäng mer eller mindre skulle ordet för den digitala nivån bytas för {range} % av företagen ({count} första mätningar).</translation>
        </message>
        <message>
            <source>No firm whose day has come is missing.</source>
            <translation>Mätningen saknas inte för något företag vars mätdag har kommit.</translation>
        </message>
        <message>
            <source>Not measured though their day has come: {count} firms.</source>
            <translation>Mätningen saknas trots att dess dag har kommit. Antal företag: {count}.</translation>
        </message>
        <message>
            <source>Not measured though their day has come: {count} firms. Their first level was {lost} on average, that of the measured ones {measured}.</source>
            <translation>Mätningen saknas trots att dess dag har kommit: {count} företag. Deras digitala nivå var i början {lost} i medeltal, de mättas {measured}.</translation>
        </message>
    </context>
    <context>
        <name>Erasures</name>
        <message>
            <source>Erased for good</source>
            <translation>Slutgiltigt raderat</translation>
        </message>
        <message>
            <source>You have asked for no erasure.</source>
            <translation>Du har inte begärt någon slutgiltig radering.</translation>
        </message>
        <message>
            <source>A firm or a person is erased on the firm's page: Sharing, merging, erasing.</source>
            <translation>Ett företag eller en person raderas på företagets sida: Mer › Delning, sammanslagning, radering.</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Vad</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Läge</translation>
        </message>
        <message>
            <source>A person</source>
            <translation>En person</translation>
        </message>
        <message>
            <source>A firm</source>
            <translation>Ett företag</translation>
        </message>
        <message>
            <source>asked for {when}</source>
            <translation>begärt {when}</translation>
        </message>
        <message>
            <source>waits for the shared database</source>
            <translation>väntar på den gemensamma databasen</translation>
        </message>
        <message>
            <source>{done} of {all} computers</source>
            <translation>{done} av {all} datorer</translation>
        </message>
        <message>
            <source>Erased in the shared database {when}.</source>
            <translation>Raderat i den gemensamma databasen {when}.</translation>
        </message>
        <message>
            <source>{organisation}, computer {number}</source>
            <translation>{organisation}, dator {number}</translation>
        </message>
        <message>
            <source>Not yet: with its next sync</source>
            <translation>Inte ännu: vid nästa synkning</translation>
        </message>
        <message>
            <source>Has erased {when}</source>
            <translation>Har raderat {when}</translation>
        </message>
    </context>
    <context>
        <name>Finishing</name>
        <message>
            <source>The firm's page says otherwise: {facts}.</source>
            <translation>På företagets sida står något annat: {facts}.</translation>
        </message>
        <message>
            <source>Filled in for the firm from the answers: {facts}.</source>
            <translation>Företagets uppgifter kompletterades ur svaren: {facts}.</translation>
        </message>
        <message>
            <source>Open the firm</source>
            <translation>Öppna företaget</translation>
        </message>
    </context>
    <context>
        <name>FirmCare</name>
        <message>
            <source>Erase for good</source>
            <translation>Radera slutgiltigt</translation>
        </message>
        <message>
            <source>When a person or a firm asks to be forgotten. What is erased leaves the shared database and every computer, and nobody can bring it back.</source>
            <translation>När en person eller ett företag ber om att bli glömd. Det raderade försvinner ur den gemensamma databasen och från varje dator, och ingen kan återställa det.</translation>
        </message>
        <message>
            <source>Which computers have erased</source>
            <translation>Vilka datorer har raderat</translation>
        </message>
        <message>
            <source>Erase…</source>
            <translation>Radera…</translation>
        </message>
        <message>
            <source>The same firm twice</source>
            <translation>Samma företag två gånger</translation>
        </message>
        <message>
            <source>Another firm becomes part of this one: its people, analyses, interviews, documents and places come here. Where both say something else, you are asked. It can be taken back.</source>
            <translation>Ett annat företag blir en del av det här: dess personer, analyser, intervjuer, dokument och platser flyttas hit. Där uppgifterna skiljer sig frågas du. Sammanslagningen kan ångras.</translation>
        </message>
        <message>
            <source>Look for the other firm</source>
            <translation>Sök det andra företaget</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Slå samman…</translation>
        </message>
        <message>
            <source>Take back…</source>
            <translation>Ångra…</translation>
        </message>
        <message>
            <source>How the firm agreed</source>
            <translation>Hur företaget samtyckte</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Advisors of this organisation see the firm's facts, people, analyses, interviews and documents, and may add to them; notes that are an advisor's own stay so. It can be ended here at any time.</source>
            <translation>Den här organisationens rådgivare ser företagets uppgifter, personer, analyser, intervjuer och dokument och kan komplettera dem. En rådgivares egna anteckningar förblir egna. Delningen kan avslutas här när som helst.</translation>
        </message>
        <message>
            <source>The firm agrees: share</source>
            <translation>Företaget samtycker: dela</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Inte nu</translation>
        </message>
        <message>
            <source>Share the firm with {name}</source>
            <translation>Dela företaget med {name}</translation>
        </message>
        <message>
            <source>Organisations of the programme</source>
            <translation>Projektets organisationer</translation>
        </message>
        <message>
            <source>Share…</source>
            <translation>Dela…</translation>
        </message>
        <message>
            <source>End sharing…</source>
            <translation>Avsluta delningen…</translation>
        </message>
        <message>
            <source>Sharing, merging, erasing</source>
            <translation>Delning, sammanslagning, radering</translation>
        </message>
        <message>
            <source>All partners of the programme see the firm's name, business id, municipality and target groups, its places on paths, and who takes care of it.</source>
            <translation>Alla organisationer i projektet ser företagets namn, FO-nummer, kommun, målgrupper och platser på stigar samt vem som sköter företaget.</translation>
        </message>
        <message>
            <source>The firm has agreed that advisors of all partners see its file too.</source>
            <translation>Företaget har samtyckt till att rådgivare i alla organisationer ser även de övriga uppgifterna.</translation>
        </message>
        <message>
            <source>The firm took its consent back: nobody but the own organisation may see its file.</source>
            <translation>Företaget har återkallat sitt samtycke: bara den egna organisationen får se de övriga uppgifterna.</translation>
        </message>
        <message>
            <source>The firm has not agreed to sharing with all. Its file can be shown to one organisation if the firm agrees to that.</source>
            <translation>Företaget har inte samtyckt till delning med alla. De övriga uppgifterna kan delas med en organisation om företaget samtycker till det.</translation>
        </message>
        <message>
            <source>Asked for: waits for the shared database</source>
            <translation>Begärt: väntar på den gemensamma databasen</translation>
        </message>
        <message>
            <source>To end: waits for the shared database</source>
            <translation>Ska avslutas: väntar på den gemensamma databasen</translation>
        </message>
        <message>
            <source>Sees the file since {day}</source>
            <translation>Ser uppgifterna sedan {day}</translation>
        </message>
        <message>
            <source>The firm's own: sees the file</source>
            <translation>Företagets egen organisation: ser uppgifterna</translation>
        </message>
        <message>
            <source>Sees the file by the firm's consent</source>
            <translation>Ser uppgifterna med företagets samtycke</translation>
        </message>
        <message>
            <source>Does not see the file</source>
            <translation>Ser inte uppgifterna</translation>
        </message>
        <message>
            <source>End sharing with {name}?</source>
            <translation>Avsluta delningen med {name}?</translation>
        </message>
        <message>
            <source>The firm's file leaves that organisation's computers with their next sync.</source>
            <translation>Företagets uppgifter försvinner från den organisationens datorer vid nästa synkning.</translation>
        </message>
        <message>
            <source>End sharing</source>
            <translation>Avsluta delningen</translation>
        </message>
        <message>
            <source>To be taken back: waits for the shared database</source>
            <translation>Ångras: väntar på den gemensamma databasen</translation>
        </message>
        <message>
            <source>To be merged: waits for the shared database</source>
            <translation>Slås samman: väntar på den gemensamma databasen</translation>
        </message>
        <message>
            <source>Became part of this firm</source>
            <translation>Blev en del av det här företaget</translation>
        </message>
        <message>
            <source>Make {name} a firm of its own again?</source>
            <translation>Göra {name} till ett eget företag igen?</translation>
        </message>
        <message>
            <source>It gets back what it had when it was merged. What was written since then stays with this firm.</source>
            <translation>Det får tillbaka det som det hade vid sammanslagningen. Det som skrivits sedan dess stannar hos det här företaget.</translation>
        </message>
        <message>
            <source>Take the merge back</source>
            <translation>Ångra sammanslagningen</translation>
        </message>
        <message>
            <source>Is {goes} the same firm as {stays}?</source>
            <translation>Är {goes} samma företag som {stays}?</translation>
        </message>
        <message>
            <source>{stays} stays and gets all that {goes} has. {goes} leaves the lists. The shared database does it.</source>
            <translation>{stays} blir kvar och får allt som {goes} har. {goes} försvinner ur listorna. Den gemensamma databasen gör sammanslagningen.</translation>
        </message>
        <message>
            <source>Merge the firms</source>
            <translation>Slå samman företagen</translation>
        </message>
        <message>
            <source>To be erased: waits for the shared database</source>
            <translation>Raderas: väntar på den gemensamma databasen</translation>
        </message>
        <message>
            <source>Person of the firm</source>
            <translation>Person i företaget</translation>
        </message>
        <message>
            <source>The firm with all that is known of it</source>
            <translation>Företaget och allt som är känt om det</translation>
        </message>
        <message>
            <source>Erase {name} for good?</source>
            <translation>Radera {name} slutgiltigt?</translation>
        </message>
        <message>
            <source>These go: name, phone, address, consents of the person, and what the log says of them. These stay: certificates and who was at trainings, which the funder may ask for, and texts of others.</source>
            <translation>Detta försvinner: namn, telefon, adress, personens samtycken och loggens uppgifter om dem. Detta blir kvar: intyg och deltagande, som finansiären kan fråga efter, samt andras texter.</translation>
        </message>
        <message>
            <source>These go: facts, people, analyses, interviews, notes, documents, and what the log says of them. These stay: sessions and who was there, certificates and places on paths, which the funder may ask for.</source>
            <translation>Detta försvinner: uppgifter, personer, analyser, intervjuer, anteckningar, dokument och loggens uppgifter om dem. Detta blir kvar: utbildningstillfällen och deltagande, intyg och platser på stigar, som finansiären kan fråga efter.</translation>
        </message>
        <message>
            <source>Nobody can bring it back. Backups made before hold it until they expire.</source>
            <translation>Ingen kan återställa det. Tidigare säkerhetskopior innehåller det tills de går ut.</translation>
        </message>
    </context>
    <context>
        <name>Forms</name>
        <message>
            <source>Comparable</source>
            <translation>jämförbar</translation>
        </message>
        <message>
            <source>Shifted</source>
            <translation>förskjuts</translation>
        </message>
        <message>
            <source>Broken</source>
            <translation>bryts</translation>
        </message>
        <message>
            <source>Results stay comparable.</source>
            <translation>Resultaten förblir jämförbara.</translation>
        </message>
        <message>
            <source>Results are compared by the questions that both versions have.</source>
            <translation>Resultaten jämförs utifrån de frågor som finns i båda versionerna.</translation>
        </message>
        <message>
            <source>Some results cannot be compared with those of earlier versions.</source>
            <translation>Alla resultat kan inte jämföras med tidigare versioner.</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Fråga</translation>
        </message>
        <message>
            <source>Answer option</source>
            <translation>Svarsalternativ</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Sida</translation>
        </message>
        <message>
            <source>Dimension</source>
            <translation>Dimension</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Nivå</translation>
        </message>
        <message>
            <source>Red flag</source>
            <translation>Röd flagga</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Verktyg</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Steg</translation>
        </message>
        <message>
            <source>Pair</source>
            <translation>Par</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Upprepning</translation>
        </message>
        <message>
            <source>DII fact</source>
            <translation>DII-uppgift</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Inställningar</translation>
        </message>
        <message>
            <source>added</source>
            <translation>tillagd</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>borttagen</translation>
        </message>
        <message>
            <source>another order</source>
            <translation>annan ordning</translation>
        </message>
        <message>
            <source>text</source>
            <translation>text</translation>
        </message>
        <message>
            <source>hint</source>
            <translation>anvisning</translation>
        </message>
        <message>
            <source>short name</source>
            <translation>kort namn</translation>
        </message>
        <message>
            <source>introduction</source>
            <translation>inledning</translation>
        </message>
        <message>
            <source>title</source>
            <translation>rubrik</translation>
        </message>
        <message>
            <source>limits of the answer</source>
            <translation>svarets gränser</translation>
        </message>
        <message>
            <source>message of the limits</source>
            <translation>gränsernas meddelande</translation>
        </message>
        <message>
            <source>required</source>
            <translation>obligatorisk</translation>
        </message>
        <message>
            <source>condition for showing</source>
            <translation>villkor för att visas</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>vikt</translation>
        </message>
        <message>
            <source>dimension</source>
            <translation>dimension</translation>
        </message>
        <message>
            <source>value while hidden</source>
            <translation>värde när dold</translation>
        </message>
        <message>
            <source>points</source>
            <translation>poäng</translation>
        </message>
        <message>
            <source>kind of answer</source>
            <translation>svarssätt</translation>
        </message>
        <message>
            <source>kind of question</source>
            <translation>frågetyp</translation>
        </message>
        <message>
            <source>themes</source>
            <translation>teman</translation>
        </message>
        <message>
            <source>page</source>
            <translation>sida</translation>
        </message>
        <message>
            <source>time to answer</source>
            <translation>svarstid</translation>
        </message>
        <message>
            <source>quick version</source>
            <translation>snabbkartläggning</translation>
        </message>
        <message>
            <source>measurements</source>
            <translation>mätningar</translation>
        </message>
        <message>
            <source>does not concern us</source>
            <translation>gäller inte oss</translation>
        </message>
        <message>
            <source>advisor's observation</source>
            <translation>rådgivarens iakttagelse</translation>
        </message>
        <message>
            <source>condition</source>
            <translation>villkor</translation>
        </message>
        <message>
            <source>limit</source>
            <translation>gräns</translation>
        </message>
        <message>
            <source>lower limit</source>
            <translation>nedre gräns</translation>
        </message>
        <message>
            <source>what to do first</source>
            <translation>vad som görs först</translation>
        </message>
        <message>
            <source>what to find out</source>
            <translation>vad som utreds</translation>
        </message>
        <message>
            <source>helpers</source>
            <translation>hjälpare</translation>
        </message>
        <message>
            <source>what exactly</source>
            <translation>vad exakt</translation>
        </message>
        <message>
            <source>who</source>
            <translation>vem</translation>
        </message>
        <message>
            <source>benefit</source>
            <translation>nytta</translation>
        </message>
        <message>
            <source>first act</source>
            <translation>första åtgärden</translation>
        </message>
        <message>
            <source>whom to turn to</source>
            <translation>vem man vänder sig till</translation>
        </message>
        <message>
            <source>content</source>
            <translation>innehåll</translation>
        </message>
        <message>
            <source>Finnish</source>
            <translation>finska</translation>
        </message>
        <message>
            <source>Swedish</source>
            <translation>svenska</translation>
        </message>
        <message>
            <source>English</source>
            <translation>engelska</translation>
        </message>
        <message>
            <source>Publish version {version}</source>
            <translation>Publicera version {version}</translation>
        </message>
        <message>
            <source>What changed and why (optional)</source>
            <translation>Vad som ändrades och varför (frivilligt)</translation>
        </message>
        <message>
            <source>Correct the workbook first.</source>
            <translation>Rätta först arbetsboken.</translation>
        </message>
        <message>
            <source>Choose a form workbook.</source>
            <translation>Välj formulärets arbetsbok.</translation>
        </message>
        <message>
            <source>Begin with the version in use: save it as a workbook, change it in Excel or LibreOffice and check it here. Nothing changes before you publish.</source>
            <translation>Börja med versionen som används: spara den som arbetsbok, ändra den i Excel eller LibreOffice och kontrollera den här. Inget ändras förrän du publicerar.</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Välj en fil</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Kontrollera igen</translation>
        </message>
        <message>
            <source>Choose another file</source>
            <translation>Välj en annan fil</translation>
        </message>
        <message>
            <source>Copy the list</source>
            <translation>Kopiera listan</translation>
        </message>
        <message>
            <source>What the check found</source>
            <translation>Vad kontrollen fann</translation>
        </message>
        <message>
            <source>The form of the program</source>
            <translation>Programmets formulär</translation>
        </message>
        <message>
            <source>{file}: version {version}, compared with version {base} in use</source>
            <translation>{file}: version {version}, jämförd med versionen {base} som används</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Inte nu</translation>
        </message>
        <message>
            <source>Write why, in a few words.</source>
            <translation>Skriv med några ord varför.</translation>
        </message>
        <message>
            <source>Quick survey</source>
            <translation>Snabbkartläggning</translation>
        </message>
        <message>
            <source>Whole analysis</source>
            <translation>Hela analysen</translation>
        </message>
        <message>
            <source>End (T1)</source>
            <translation>Slutmätning (T1)</translation>
        </message>
        <message>
            <source>A year later (T2), short</source>
            <translation>Ett år senare (T2), kort</translation>
        </message>
        <message>
            <source>Open analyses</source>
            <translation>Pågående analyser</translation>
        </message>
        <message>
            <source>Every open analysis has the version in use.</source>
            <translation>Alla pågående analyser har versionen som används.</translation>
        </message>
        <message>
            <source>An analysis keeps the version it was begun with. Here it can be moved to a newer one.</source>
            <translation>En analys behåller versionen den började med. Här kan den flyttas till en nyare.</translation>
        </message>
        <message numerus="yes">
            <source>%n answers move to version {version}.</source>
            <translation>
                <numerusform>%n svar flyttas till version {version}.</numerusform>
                <numerusform>%n svar flyttas till version {version}.</numerusform>
            </translation>
        </message>
        <message>
            <source>These answers no longer fit and are left out:</source>
            <translation>Dessa svar passar inte längre och lämnas bort:</translation>
        </message>
        <message>
            <source>Every answer fits.</source>
            <translation>Alla svar passar.</translation>
        </message>
        <message>
            <source>New questions:</source>
            <translation>Nya frågor:</translation>
        </message>
        <message>
            <source>Move to version {version}</source>
            <translation>Flytta till version {version}</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>och %n till</numerusform>
                <numerusform>och %n till</numerusform>
            </translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Företag</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>Påbörjad</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Choose a form workbook</source>
            <translation>Välj formulärets arbetsbok</translation>
        </message>
        <message>
            <source>Save as a workbook</source>
            <translation>Spara som arbetsbok</translation>
        </message>
        <message>
            <source>Kind of firm</source>
            <translation>Typ av företag</translation>
        </message>
        <message>
            <source>What is asked</source>
            <translation>Vad som frågas</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Sidor</translation>
        </message>
        <message>
            <source>Try it: answers here are not stored.</source>
            <translation>Pröva: svaren sparas inte.</translation>
        </message>
        <message>
            <source>All firms</source>
            <translation>Alla företag</translation>
        </message>
        <message>
            <source>Add: {label}</source>
            <translation>Lägg till: {label}</translation>
        </message>
        <message>
            <source>Show the next questions, {count} left</source>
            <translation>Visa följande frågor, {count} kvar</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versioner</translation>
        </message>
        <message>
            <source>Compare with the version in use</source>
            <translation>Jämför med versionen som används</translation>
        </message>
        <message>
            <source>Take out of use</source>
            <translation>Ta ur bruk</translation>
        </message>
        <message>
            <source>Use again</source>
            <translation>Ta i bruk igen</translation>
        </message>
        <message>
            <source>Why it is taken out of use</source>
            <translation>Varför den tas ur bruk</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Publicerad</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Forms of the analysis</source>
            <translation>Analysens formulär</translation>
        </message>
        <message>
            <source>Checking the form…</source>
            <translation>Formuläret kontrolleras…</translation>
        </message>
        <message>
            <source>Publish…</source>
            <translation>Publicera…</translation>
        </message>
        <message>
            <source>{cell} was copied</source>
            <translation>{cell} kopierades</translation>
        </message>
        <message>
            <source>No program here opens the workbook: {file}</source>
            <translation>Inget program på den här datorn öppnar arbetsboken: {file}</translation>
        </message>
        <message>
            <source>The list was copied</source>
            <translation>Listan har kopierats</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Sparad: {file}</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Öppna filen</translation>
        </message>
        <message>
            <source>Version {version} is in use</source>
            <translation>Version {version} används nu</translation>
        </message>
        <message>
            <source>Undone right after publishing</source>
            <translation>Ångrad direkt efter publiceringen</translation>
        </message>
        <message>
            <source>Version {version} was taken out of use</source>
            <translation>Version {version} har tagits ur bruk</translation>
        </message>
        <message>
            <source>The analysis of {company} was moved</source>
            <translation>Analysen av {company} har flyttats</translation>
        </message>
        <message>
            <source>Check the form again</source>
            <translation>Kontrollera formuläret igen</translation>
        </message>
        <message>
            <source>Check a form</source>
            <translation>Kontrollera formulär</translation>
        </message>
        <message>
            <source>To correct</source>
            <translation>Att rätta</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Ändringar</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Tidsåtgång</translation>
        </message>
        <message>
            <source>Translations missing</source>
            <translation>Översättningar som saknas</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>Anmärkningar</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Förhandsvisning</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ställe</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>Cell</translation>
        </message>
        <message>
            <source>What to correct</source>
            <translation>Vad som ska rättas</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Blad</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändring</translation>
        </message>
        <message>
            <source>Before and now</source>
            <translation>Förr och nu</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>Jämförbarhet</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>Väg</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Frågor</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuter</translation>
        </message>
        <message>
            <source>In Finnish</source>
            <translation>På finska</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Saknas</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Anmärkning</translation>
        </message>
        <message>
            <source>Nothing differs from the version in use.</source>
            <translation>Inget skiljer sig från versionen som används.</translation>
        </message>
        <message>
            <source>Every text is in all languages.</source>
            <translation>Alla texter finns på alla språk.</translation>
        </message>
        <message>
            <source>Nothing to remark.</source>
            <translation>Inget att anmärka.</translation>
        </message>
        <message>
            <source>The file</source>
            <translation>Filen</translation>
        </message>
        <message>
            <source>row {row}</source>
            <translation>rad {row}</translation>
        </message>
        <message>
            <source>Open, copy {cell}</source>
            <translation>Öppna, kopiera {cell}</translation>
        </message>
        <message>
            <source>In the spreadsheet program, paste the address into the name box above the cells at the left and press Enter.</source>
            <translation>Klistra in adressen i kalkylprogrammets namnruta till vänster ovanför cellerna och tryck på Enter.</translation>
        </message>
        <message numerus="yes">
            <source>%n questions</source>
            <translation>
                <numerusform>%n fråga</numerusform>
                <numerusform>%n frågor</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>of which %n score</source>
            <translation>
                <numerusform>varav %n poängsätts</numerusform>
                <numerusform>varav %n poängsätts</numerusform>
            </translation>
        </message>
        <message>
            <source>The question leads to no theme and no rule.</source>
            <translation>Frågan leder inte till något tema eller någon regel.</translation>
        </message>
        <message>
            <source>No question leads to the theme.</source>
            <translation>Ingen fråga leder till temat.</translation>
        </message>
        <message>
            <source>The options have points, the question has no dimension.</source>
            <translation>Alternativen har poäng, men frågan har ingen dimension.</translation>
        </message>
        <message>
            <source>The red flag has no act or nobody who helps.</source>
            <translation>Den röda flaggan saknar handling eller hjälpare.</translation>
        </message>
        <message>
            <source>The look {other} says nothing for this kind of question: it is drawn in the usual way.</source>
            <translation>Utseendet {other} betyder inget för en fråga av det här slaget: den visas på vanligt sätt.</translation>
        </message>
        <message>
            <source>Two options read the same: {other}</source>
            <translation>Två alternativ är likadana: {other}</translation>
        </message>
        <message>
            <source>Reads the same as the question {other}.</source>
            <translation>Samma text som i frågan {other}.</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>tagen ur bruk</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>används</translation>
        </message>
        <message>
            <source>came with the program</source>
            <translation>med programmet</translation>
        </message>
        <message>
            <source>earlier</source>
            <translation>tidigare</translation>
        </message>
        <message>
            <source>Published {date}</source>
            <translation>Publicerad {date}</translation>
        </message>
        <message numerus="yes">
            <source>%n open analyses</source>
            <translation>
                <numerusform>%n pågående</numerusform>
                <numerusform>%n pågående</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finished</source>
            <translation>
                <numerusform>%n färdig</numerusform>
                <numerusform>%n färdiga</numerusform>
            </translation>
        </message>
        <message>
            <source>Came with the program</source>
            <translation>Kom med programmet</translation>
        </message>
        <message numerus="yes">
            <source>%n changes to version {base}.</source>
            <translation>
                <numerusform>%n ändring jämfört med version {base}.</numerusform>
                <numerusform>%n ändringar jämfört med version {base}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Withdrawn {date}. {name}</source>
            <translation>Tagen ur bruk {date}. {name}</translation>
        </message>
        <message>
            <source>New analyses will use the version before {version} again. What was made with it stays.</source>
            <translation>Nya analyser görs igen med versionen före {version}. Det som gjorts med den finns kvar.</translation>
        </message>
        <message numerus="yes">
            <source>%n open analyses go on with the version they were begun with.</source>
            <translation>
                <numerusform>%n pågående analys fortsätter med versionen den började med.</numerusform>
                <numerusform>%n pågående analyser fortsätter med versionen de började med.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n svar</numerusform>
                <numerusform>%n svar</numerusform>
            </translation>
        </message>
        <message>
            <source>Begun {date}</source>
            <translation>Påbörjad {date}</translation>
        </message>
        <message numerus="yes">
            <source>%n places to correct before the form can be used.</source>
            <translation>
                <numerusform>%n ställe måste rättas innan formuläret kan användas.</numerusform>
                <numerusform>%n ställen måste rättas innan formuläret kan användas.</numerusform>
            </translation>
        </message>
        <message>
            <source>The form can be published.</source>
            <translation>Formuläret kan publiceras.</translation>
        </message>
        <message>
            <source>New analyses will use version {version}.</source>
            <translation>Nya analyser görs med version {version}.</translation>
        </message>
        <message>
            <source>The other computers of the project get it at their next sync.</source>
            <translation>Projektets övriga datorer får den vid nästa synkronisering.</translation>
        </message>
        <message>
            <source>You work alone: it is in use on this computer, until you join a project.</source>
            <translation>Du arbetar ensam: den används på den här datorn tills du går med i ett projekt.</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>Formulär</translation>
        </message>
    </context>
    <context>
        <name>HandOver</name>
        <message>
            <source>The entrepreneur answers alone</source>
            <translation>Företagaren svarar själv</translation>
        </message>
        <message>
            <source>Choose a firm first.</source>
            <translation>Välj först ett företag.</translation>
        </message>
        <message>
            <source>The window shows this firm's questions and nothing else: no other firm, no notes, no result. It stays so, even if the computer is started again, until you give the code.</source>
            <translation>Fönstret visar bara frågorna till det här företaget: inga andra företag, inga anteckningar, inget resultat. Så är det tills du ger koden, även om datorn startas om.</translation>
        </message>
        <message>
            <source>The whole analysis</source>
            <translation>Hela analysen</translation>
        </message>
        <message>
            <source>About half an hour</source>
            <translation>Ungefär en halvtimme</translation>
        </message>
        <message>
            <source>Quick survey</source>
            <translation>Snabbkartläggning</translation>
        </message>
        <message>
            <source>17–19 questions, about 8 minutes</source>
            <translation>17–19 frågor, cirka 8 minuter</translation>
        </message>
        <message>
            <source>How much is asked</source>
            <translation>Hur mycket frågas</translation>
        </message>
        <message>
            <source>Language of the questions</source>
            <translation>Frågornas språk</translation>
        </message>
        <message>
            <source>Code that gives the computer back</source>
            <translation>Koden som ger dig datorn tillbaka</translation>
        </message>
        <message>
            <source>Remember it, or write one of your own.</source>
            <translation>Lägg den på minnet eller skriv en egen.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Hand over the computer</source>
            <translation>Lämna över datorn</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>Choose a file</source>
            <translation>Välj en fil</translation>
        </message>
        <message>
            <source>Choose another file</source>
            <translation>Välj en annan fil</translation>
        </message>
        <message>
            <source>Undo the whole import</source>
            <translation>Ångra hela importen</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Ett ögonblick…</translation>
        </message>
        <message>
            <source>To the companies</source>
            <translation>Öppna företagen</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Sparad: {file}</translation>
        </message>
        <message>
            <source>Tables (*.xlsx *.xlsm *.csv *.txt)</source>
            <translation>Tabeller (*.xlsx *.xlsm *.csv *.txt)</translation>
        </message>
        <message>
            <source>Save a report</source>
            <translation>Spara en rapport</translation>
        </message>
    </context>
    <context>
        <name>ImportList</name>
        <message>
            <source>Columns of the file</source>
            <translation>Filens kolumner</translation>
        </message>
        <message>
            <source>Column {number}</source>
            <translation>Kolumn {number}</translation>
        </message>
        <message>
            <source>Rows of the list</source>
            <translation>Listans rader</translation>
        </message>
        <message>
            <source>Open the company</source>
            <translation>Öppna företaget</translation>
        </message>
        <message>
            <source>Add as a new company anyway</source>
            <translation>Lägg ändå till som nytt företag</translation>
        </message>
        <message>
            <source>Choose a row first.</source>
            <translation>Välj först en rad.</translation>
        </message>
        <message>
            <source>The same business ID: the same company.</source>
            <translation>Samma FO-nummer, alltså samma företag.</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Företag</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Rad</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Anmärkning</translation>
        </message>
        <message>
            <source>– not taken in –</source>
            <translation>– hämtas inte –</translation>
        </message>
        <message>
            <source>Name of the company</source>
            <translation>Företagets namn</translation>
        </message>
        <message>
            <source>Business ID</source>
            <translation>FO-nummer</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kommun</translation>
        </message>
        <message>
            <source>Target groups</source>
            <translation>Målgrupper</translation>
        </message>
        <message>
            <source>Street address</source>
            <translation>Gatuadress</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>Postnummer</translation>
        </message>
        <message>
            <source>Post town or village</source>
            <translation>Postort eller by</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-post</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Webbplats</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>Bransch</translation>
        </message>
        <message>
            <source>Turnover</source>
            <translation>Omsättning</translation>
        </message>
        <message>
            <source>Staff, person-years</source>
            <translation>Personal, årsverken</translation>
        </message>
        <message>
            <source>Founded in</source>
            <translation>Grundat år</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Anmärkningar</translation>
        </message>
        <message>
            <source>Contact person</source>
            <translation>Kontaktperson</translation>
        </message>
        <message>
            <source>Contact: first name</source>
            <translation>Kontaktpersonens förnamn</translation>
        </message>
        <message>
            <source>Contact: last name</source>
            <translation>Kontaktpersonens efternamn</translation>
        </message>
        <message>
            <source>Contact: role</source>
            <translation>Kontaktpersonens roll</translation>
        </message>
        <message>
            <source>Contact: telephone</source>
            <translation>Kontaktpersonens telefon</translation>
        </message>
        <message>
            <source>Contact: e-mail</source>
            <translation>Kontaktpersonens e-post</translation>
        </message>
        <message>
            <source>Day of contact</source>
            <translation>Kontaktdag</translation>
        </message>
        <message>
            <source>Take in a list from Excel</source>
            <translation>Hämta en lista från Excel</translation>
        </message>
        <message>
            <source>Choose the list.</source>
            <translation>Välj listan.</translation>
        </message>
        <message>
            <source>An Excel (.xlsx) or CSV file. You see first what would happen; nothing is stored yet.</source>
            <translation>En Excel-fil (.xlsx) eller CSV-fil. Du ser först vad som skulle hända; inget sparas ännu.</translation>
        </message>
        <message>
            <source>Taking companies in…</source>
            <translation>Hämtar företag…</translation>
        </message>
        <message numerus="yes">
            <source>Take in %n companies</source>
            <translation>
                <numerusform>Hämta %n företag</numerusform>
                <numerusform>Hämta %n företag</numerusform>
            </translation>
        </message>
        <message>
            <source>The list has no new companies.</source>
            <translation>Listan har inga nya företag.</translation>
        </message>
        <message>
            <source>Save a report</source>
            <translation>Spara en rapport</translation>
        </message>
        <message>
            <source>import-report.xlsx</source>
            <translation>importrapport.xlsx</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Resultat</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nya</translation>
        </message>
        <message>
            <source>In the list already</source>
            <translation>Redan i listan</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>Hämtas inte</translation>
        </message>
        <message>
            <source>The import was undone.</source>
            <translation>Hämtningen ångrades.</translation>
        </message>
        <message numerus="yes">
            <source>%n companies stayed: somebody has worked with them.</source>
            <translation>
                <numerusform>%n företag blev kvar, eftersom någon har arbetat med det.</numerusform>
                <numerusform>%n företag blev kvar, eftersom någon har arbetat med dem.</numerusform>
            </translation>
        </message>
        <message>
            <source>It was stopped before the end.</source>
            <translation>Hämtningen avbröts.</translation>
        </message>
        <message numerus="yes">
            <source>%n were in the list already.</source>
            <translation>
                <numerusform>%n fanns redan i listan.</numerusform>
                <numerusform>%n fanns redan i listan.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows were not taken: {why}.</source>
            <translation>
                <numerusform>%n rad hämtades inte: {why}.</numerusform>
                <numerusform>%n rader hämtades inte: {why}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n companies were taken in.</source>
            <translation>
                <numerusform>%n företag hämtades.</numerusform>
                <numerusform>%n företag hämtades.</numerusform>
            </translation>
        </message>
        <message>
            <source>business ID is wrong</source>
            <translation>FO-numret är fel</translation>
        </message>
        <message>
            <source>the same company twice</source>
            <translation>samma företag två gånger</translation>
        </message>
        <message>
            <source>a total row</source>
            <translation>summeringsrad</translation>
        </message>
        <message>
            <source>a heading row</source>
            <translation>rubrikrad</translation>
        </message>
        <message>
            <source>the name is missing</source>
            <translation>namnet saknas</translation>
        </message>
        <message>
            <source>stopped before them</source>
            <translation>avbröts före dem</translation>
        </message>
        <message>
            <source>another reason</source>
            <translation>annan orsak</translation>
        </message>
        <message>
            <source>taken in and undone</source>
            <translation>hämtad och ångrad</translation>
        </message>
        <message>
            <source>taken in</source>
            <translation>hämtad</translation>
        </message>
        <message>
            <source>in the list already</source>
            <translation>redan i listan</translation>
        </message>
        <message>
            <source>not taken</source>
            <translation>inte hämtad</translation>
        </message>
        <message>
            <source>Same business ID</source>
            <translation>Samma FO-nummer</translation>
        </message>
        <message>
            <source>Same name</source>
            <translation>Samma namn</translation>
        </message>
        <message>
            <source>{field}: a lost zero was added at the front.</source>
            <translation>{field}: nollan som fattades i början lades till.</translation>
        </message>
        <message>
            <source>{field} by the address: {text}.</source>
            <translation>{field} enligt adressen: {text}.</translation>
        </message>
        <message>
            <source>{field} not known: {text}.</source>
            <translation>{field} är inte känd: {text}.</translation>
        </message>
        <message>
            <source>{text} is outside the project's area.</source>
            <translation>{text} hör inte till projektets område.</translation>
        </message>
        <message>
            <source>Target group not known: {text}.</source>
            <translation>Målgruppen är inte känd: {text}.</translation>
        </message>
        <message>
            <source>{field} was left out: {text}.</source>
            <translation>{field} lämnades bort: {text}.</translation>
        </message>
        <message>
            <source>Check {field}: {text}.</source>
            <translation>Kontrollera {field}: {text}.</translation>
        </message>
    </context>
    <context>
        <name>Interview</name>
        <message>
            <source>For whom</source>
            <translation>För vem</translation>
        </message>
        <message>
            <source>Shared</source>
            <translation>Delas</translation>
        </message>
        <message>
            <source>Advisors</source>
            <translation>Rådgivare</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Bara jag</translation>
        </message>
        <message>
            <source>First act</source>
            <translation>Första åtgärden</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vem</translation>
        </message>
        <message>
            <source>By when</source>
            <translation>Senast</translation>
        </message>
        <message>
            <source>What is done</source>
            <translation>Vad som görs</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuter</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Kostnad</translation>
        </message>
        <message>
            <source>Change the step</source>
            <translation>Ändra steget</translation>
        </message>
        <message>
            <source>A step needs a name.</source>
            <translation>Steget behöver ett namn.</translation>
        </message>
        <message>
            <source>Give the minutes as a number.</source>
            <translation>Ange minuterna som ett tal.</translation>
        </message>
        <message>
            <source>Give a day, for example 30.11.</source>
            <translation>Ange en dag, till exempel 30.11.</translation>
        </message>
        <message>
            <source>Name, time and cost</source>
            <translation>Namn, tid och kostnad</translation>
        </message>
        <message>
            <source>Replace with another step</source>
            <translation>Byt till ett annat steg</translation>
        </message>
        <message>
            <source>Remove the step</source>
            <translation>Ta bort steget</translation>
        </message>
        <message>
            <source>The correction was removed</source>
            <translation>Rättelsen togs bort</translation>
        </message>
        <message>
            <source>Your rating is saved</source>
            <translation>Iakttagelsen sparad</translation>
        </message>
        <message>
            <source>The answer is kept. Confirm each remark.</source>
            <translation>Svaret sparat. Bekräfta varje iakttagelse.</translation>
        </message>
        <message>
            <source>The answer was removed</source>
            <translation>Svaret borttaget</translation>
        </message>
        <message>
            <source>The prompt is on the clipboard</source>
            <translation>Mallen finns på urklipp</translation>
        </message>
        <message>
            <source>The plan was changed</source>
            <translation>Planen ändrades</translation>
        </message>
        <message>
            <source>The step was replaced</source>
            <translation>Steget byttes</translation>
        </message>
        <message>
            <source>The step was removed</source>
            <translation>Steget togs bort</translation>
        </message>
        <message>
            <source>Guidance saved</source>
            <translation>Hänvisningen sparad</translation>
        </message>
        <message>
            <source>The request was copied</source>
            <translation>Förfrågan kopierades</translation>
        </message>
        <message>
            <source>Consent saved</source>
            <translation>Samtycket sparat</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Webbplats</translation>
        </message>
        <message>
            <source>Digital strategy</source>
            <translation>Digital strategi</translation>
        </message>
        <message>
            <source>Customer experience</source>
            <translation>Kundupplevelse</translation>
        </message>
        <message>
            <source>With the help of AI</source>
            <translation>Med hjälp av AI</translation>
        </message>
        <message>
            <source>The program sends nothing. Copy the prompt into your own tool, paste the answer here and confirm each remark yourself. Give no personal data.</source>
            <translation>Programmet skickar ingenting. Kopiera mallen till ditt eget verktyg, klistra in svaret här och bekräfta varje iakttagelse själv. Ge inga personuppgifter.</translation>
        </message>
        <message>
            <source>What the AI is asked about</source>
            <translation>Vad AI tillfrågas om</translation>
        </message>
        <message>
            <source>Copy the prompt</source>
            <translation>Kopiera mallen</translation>
        </message>
        <message>
            <source>Page or text it was given</source>
            <translation>Sida eller text som den fick</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Verktyg</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Its answer, one remark a line</source>
            <translation>Svaret, en iakttagelse per rad</translation>
        </message>
        <message>
            <source>Keep the answer</source>
            <translation>Spara svaret</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Fyll i detta.</translation>
        </message>
        <message>
            <source>AI</source>
            <translation>AI</translation>
        </message>
        <message>
            <source>Remove the answer</source>
            <translation>Ta bort svaret</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Bekräfta</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Avvisa</translation>
        </message>
        <message>
            <source>Judge again</source>
            <translation>Bedöm på nytt</translation>
        </message>
        <message>
            <source>Confirmed by {who}, {day}</source>
            <translation>Bekräftad av {who}, {day}</translation>
        </message>
        <message>
            <source>Rejected by {who}, {day}</source>
            <translation>Avvisad av {who}, {day}</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Steg</translation>
        </message>
        <message>
            <source>Time used</source>
            <translation>Använd tid</translation>
        </message>
        <message>
            <source>At the table</source>
            <translation>Vid bordet</translation>
        </message>
        <message>
            <source>In the contract</source>
            <translation>I avtalet</translation>
        </message>
        <message>
            <source>On a form</source>
            <translation>På blankett</translation>
        </message>
        <message>
            <source>Text {version}</source>
            <translation>Text {version}</translation>
        </message>
        <message>
            <source>How it was said</source>
            <translation>Hur det sades</translation>
        </message>
        <message>
            <source>The firm agrees</source>
            <translation>Företaget samtycker</translation>
        </message>
        <message>
            <source>The firm withdraws its consent</source>
            <translation>Företaget återkallar samtycket</translation>
        </message>
        <message>
            <source>Not asked yet</source>
            <translation>Inte frågat ännu</translation>
        </message>
        <message>
            <source>Withdrawn {day}</source>
            <translation>Återkallat {day}</translation>
        </message>
        <message>
            <source>Given {day}</source>
            <translation>Gavs {day}</translation>
        </message>
        <message>
            <source>Given {day} to an older text ({version}): ask again</source>
            <translation>Gavs {day} till en äldre text ({version}): fråga på nytt</translation>
        </message>
        <message>
            <source>Consent to the use of AI</source>
            <translation>Samtycke till att AI används</translation>
        </message>
        <message>
            <source>Consent to share with the partners</source>
            <translation>Samtycke till att dela med partnerna</translation>
        </message>
        <message>
            <source>Correct an answer together</source>
            <translation>Rätta ett svar tillsammans</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Fråga</translation>
        </message>
        <message>
            <source>Agreed answer</source>
            <translation>Överenskommet svar</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Varför</translation>
        </message>
        <message>
            <source>The firm's own answer stays beside it.</source>
            <translation>Företagets eget svar finns kvar bredvid.</translation>
        </message>
        <message>
            <source>Tell the firm why in its memo too</source>
            <translation>Berätta orsaken också i företagets promemoria</translation>
        </message>
        <message>
            <source>Agree on this</source>
            <translation>Kom överens om detta</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>Lämna som det är</translation>
        </message>
        <message>
            <source>Choose the agreed answer.</source>
            <translation>Välj det överenskomna svaret.</translation>
        </message>
        <message>
            <source>Say why, so that it can be understood later.</source>
            <translation>Säg varför, så att det går att förstå senare.</translation>
        </message>
        <message>
            <source>Copy the request</source>
            <translation>Kopiera förfrågan</translation>
        </message>
        <message>
            <source>Agencies of the region, in an order drawn by lot</source>
            <translation>Byråer i regionen i lottad ordning</translation>
        </message>
        <message>
            <source>Do this yourself first</source>
            <translation>Gör först själv</translation>
        </message>
        <message>
            <source>Ask the supplier</source>
            <translation>Fråga leverantören</translation>
        </message>
        <message>
            <source>Request for quotes</source>
            <translation>Offertförfrågan</translation>
        </message>
        <message>
            <source>Request for quotes, questions and checklist</source>
            <translation>Offertförfrågan, frågor och checklista</translation>
        </message>
        <message>
            <source>Hide the request and the lists</source>
            <translation>Dölj förfrågan och listorna</translation>
        </message>
        <message>
            <source>Go to the step before</source>
            <translation>Gå till föregående punkt</translation>
        </message>
        <message>
            <source>Go to the next step</source>
            <translation>Gå till nästa punkt</translation>
        </message>
        <message>
            <source>Change whom the note is for</source>
            <translation>Byt vem anteckningen är för</translation>
        </message>
        <message>
            <source>Show or hide advisors' notes</source>
            <translation>Visa eller dölj rådgivarnas anteckningar</translation>
        </message>
        <message>
            <source>Delete the interview</source>
            <translation>Radera intervjun</translation>
        </message>
        <message>
            <source>Note, shared with the firm</source>
            <translation>Anteckning, delas med företaget</translation>
        </message>
        <message>
            <source>Note, for advisors only</source>
            <translation>Anteckning, bara för rådgivare</translation>
        </message>
        <message>
            <source>Note, for me alone</source>
            <translation>Anteckning, bara för mig</translation>
        </message>
        <message>
            <source>Step {number}: {name}</source>
            <translation>Punkt {number}: {name}</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Anteckningar</translation>
        </message>
        <message>
            <source>Earlier on this visit</source>
            <translation>Tidigare under besöket</translation>
        </message>
        <message>
            <source>The entrepreneur sees the screen</source>
            <translation>Företagaren ser skärmen</translation>
        </message>
        <message numerus="yes">
            <source>%n advisor note(s) hidden</source>
            <translation>
                <numerusform>%n rådgivaranteckning dold</numerusform>
                <numerusform>%n rådgivaranteckningar dolda</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n advisor note(s) shown</source>
            <translation>
                <numerusform>%n rådgivaranteckning visas</numerusform>
                <numerusform>%n rådgivaranteckningar visas</numerusform>
            </translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Dölj</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Visa</translation>
        </message>
        <message>
            <source>Goes into the memo that the firm gets.</source>
            <translation>Kommer med i promemorian som företaget får.</translation>
        </message>
        <message>
            <source>The entrepreneur sees the screen. For advisors only, never in the memo.</source>
            <translation>Företagaren ser skärmen. Bara för rådgivare, inte i promemorian.</translation>
        </message>
        <message>
            <source>The entrepreneur sees the screen. For you alone.</source>
            <translation>Företagaren ser skärmen. Bara för dig.</translation>
        </message>
        <message>
            <source>Step {number}: {text}</source>
            <translation>Punkt {number}: {text}</translation>
        </message>
        <message>
            <source>Step {number}, {author}: {text}</source>
            <translation>Punkt {number}, {author}: {text}</translation>
        </message>
        <message>
            <source>The interview was deleted</source>
            <translation>Intervjun har raderats</translation>
        </message>
        <message>
            <source>The interview is finished</source>
            <translation>Intervjun är klar</translation>
        </message>
        <message>
            <source>Own answer: {words}</source>
            <translation>Eget svar: {words}</translation>
        </message>
        <message>
            <source>You saw: {words}</source>
            <translation>Din iakttagelse: {words}</translation>
        </message>
        <message>
            <source>What you saw, 0–4</source>
            <translation>Dina iakttagelser, 0–4</translation>
        </message>
        <message>
            <source>Your rating stays beside the firm's own answer. Agree on the value in step 1.</source>
            <translation>Din iakttagelse står bredvid företagets eget svar. Värdet avtalas i punkt 1.</translation>
        </message>
        <message>
            <source>Nothing: add it as a new step</source>
            <translation>Inget: läggs till som nytt</translation>
        </message>
        <message>
            <source>Choose a step</source>
            <translation>Välj ett steg</translation>
        </message>
        <message>
            <source>Other steps the answers speak for</source>
            <translation>Andra steg som svaren talar för</translation>
        </message>
        <message>
            <source>Instead of</source>
            <translation>I stället för</translation>
        </message>
        <message>
            <source>Close the list</source>
            <translation>Stäng listan</translation>
        </message>
        <message>
            <source>Replace or add a step</source>
            <translation>Byt eller lägg till ett steg</translation>
        </message>
        <message>
            <source>A message in two weeks</source>
            <translation>Meddelande om två veckor</translation>
        </message>
        <message>
            <source>Has the first act been done? What stands in the way?</source>
            <translation>Är den första åtgärden gjord? Vad står i vägen?</translation>
        </message>
        <message>
            <source>A call in three months</source>
            <translation>Samtal om tre månader</translation>
        </message>
        <message>
            <source>How the steps went. It comes into the day's programme.</source>
            <translation>Hur stegen gick. Samtalet kommer in i dagens program.</translation>
        </message>
        <message>
            <source>The measurement at the end</source>
            <translation>Slutmätningen</translation>
        </message>
        <message>
            <source>The same questions again, about 20 minutes.</source>
            <translation>Samma frågor på nytt, ungefär 20 minuter.</translation>
        </message>
        <message>
            <source>{what}: day</source>
            <translation>{what}: dag</translation>
        </message>
        <message>
            <source>Agreed today</source>
            <translation>Överenskommet i dag</translation>
        </message>
        <message>
            <source>No steps have been agreed yet.</source>
            <translation>Inga steg har ännu överenskommits.</translation>
        </message>
        <message>
            <source>Together {time}</source>
            <translation>Sammanlagt {time}</translation>
        </message>
        <message>
            <source>Not answered in the analysis.</source>
            <translation>Besvarades inte i analysen.</translation>
        </message>
        <message>
            <source>In the firm's own words</source>
            <translation>Med företagets egna ord</translation>
        </message>
        <message>
            <source>Gets in touch</source>
            <translation>Tar kontakt</translation>
        </message>
        <message>
            <source>Not discussed</source>
            <translation>Inte diskuterat</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>Föreslagen</translation>
        </message>
        <message>
            <source>Asks for a place</source>
            <translation>Söker plats</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Inte nu</translation>
        </message>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Visa %n till</numerusform>
                <numerusform>Visa %n till</numerusform>
            </translation>
        </message>
        <message>
            <source>Show fewer</source>
            <translation>Visa färre</translation>
        </message>
        <message>
            <source>Trainings</source>
            <translation>Utbildningar</translation>
        </message>
        <message>
            <source>Outside expertise</source>
            <translation>Extern expertis</translation>
        </message>
        <message>
            <source>The answers point to no training.</source>
            <translation>Svaren pekar inte på någon utbildning.</translation>
        </message>
        <message>
            <source>The answers call for no outside expertise.</source>
            <translation>Svaren kräver ingen extern expertis.</translation>
        </message>
        <message>
            <source>Not yet: the answers do not open this one.</source>
            <translation>Inte ännu: svaren öppnar inte den här.</translation>
        </message>
        <message>
            <source>Full: all places are asked for.</source>
            <translation>Fullt: alla platser är sökta.</translation>
        </message>
        <message>
            <source>Applications for this path have closed.</source>
            <translation>Ansökan till stigen har gått ut.</translation>
        </message>
        <message>
            <source>Help that fits: {help}</source>
            <translation>Hjälp som passar: {help}</translation>
        </message>
        <message>
            <source>Website on the phone</source>
            <translation>Webbplatsen på telefonen</translation>
        </message>
        <message>
            <source>Does it fit the screen? Do contact and price show at once?</source>
            <translation>Ryms sidan på skärmen? Syns kontakt och pris genast?</translation>
        </message>
        <message>
            <source>Search for what the firm sells</source>
            <translation>Sökning på det företaget säljer</translation>
        </message>
        <message>
            <source>Is the firm found without its name? Who comes first?</source>
            <translation>Hittas företaget utan sitt namn? Vem kommer först?</translation>
        </message>
        <message>
            <source>Map and business profile</source>
            <translation>Karta och företagsprofil</translation>
        </message>
        <message>
            <source>Are place, hours and pictures right? Are reviews answered?</source>
            <translation>Stämmer plats, öppettider och bilder? Besvaras recensionerna?</translation>
        </message>
        <message>
            <source>Booking or order to the end</source>
            <translation>Bokning eller beställning ända till slutet</translation>
        </message>
        <message>
            <source>How many steps? What does the customer get at once?</source>
            <translation>Hur många steg? Vad får kunden genast?</translation>
        </message>
        <message>
            <source>What you saw</source>
            <translation>Vad ni såg</translation>
        </message>
        <message>
            <source>{what}: what you saw</source>
            <translation>{what}: vad ni såg</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>inte mätt</translation>
        </message>
        <message>
            <source>{word}, borderline</source>
            <translation>{word}, på gränsen</translation>
        </message>
        <message>
            <source>about {low}–{high}</source>
            <translation>ungefär {low}–{high}</translation>
        </message>
        <message>
            <source>No analysis has been made yet.</source>
            <translation>Ingen analys har gjorts ännu.</translation>
        </message>
        <message>
            <source>The interview can go on without one; the numbers come when it is made.</source>
            <translation>Intervjun kan fortsätta utan; siffrorna kommer när analysen är gjord.</translation>
        </message>
        <message>
            <source>Start the analysis</source>
            <translation>Börja analysen</translation>
        </message>
        <message>
            <source>Own competence</source>
            <translation>Eget kunnande</translation>
        </message>
        <message>
            <source>The firm's digital level</source>
            <translation>Företagets digitala nivå</translation>
        </message>
        <message>
            <source>Strengths</source>
            <translation>Styrkor</translation>
        </message>
        <message>
            <source>Not enough is answered yet.</source>
            <translation>Det finns för få svar ännu.</translation>
        </message>
        <message>
            <source>Seen differently</source>
            <translation>Observationen avviker</translation>
        </message>
        <message>
            <source>own answer {own}, observed {seen}</source>
            <translation>eget svar {own}, observation {seen}</translation>
        </message>
        <message>
            <source>No observation differs from an answer.</source>
            <translation>Ingen observation avviker från ett svar.</translation>
        </message>
        <message>
            <source>Agreed corrections</source>
            <translation>Överenskomna rättelser</translation>
        </message>
        <message>
            <source>Remove the correction</source>
            <translation>Ta bort rättelsen</translation>
        </message>
        <message>
            <source>Suggested: {names}</source>
            <translation>Föreslås: {names}</translation>
        </message>
        <message>
            <source>{done} of {all} asked</source>
            <translation>{done}/{all} frågade</translation>
        </message>
        <message>
            <source>The advisor's own interests</source>
            <translation>Rådgivarens egna bindningar</translation>
        </message>
        <message>
            <source>For example work for a supplier. No suggestion names a single supplier.</source>
            <translation>Till exempel arbete för en leverantör. Inget förslag nämner en enda leverantör.</translation>
        </message>
        <message>
            <source>Which one</source>
            <translation>Vilket</translation>
        </message>
        <message>
            <source>€ a month</source>
            <translation>€/mån</translation>
        </message>
        <message>
            <source>Who can use it</source>
            <translation>Vem kan använda</translation>
        </message>
        <message>
            <source>What it replaces</source>
            <translation>Vad det ersätter</translation>
        </message>
        <message>
            <source>How well it covers the need, 0 not at all, 4 fully</source>
            <translation>Täcker behovet: 0 inte alls, 4 helt</translation>
        </message>
        <message>
            <source>Effort to start</source>
            <translation>Arbete att ta i bruk</translation>
        </message>
        <message>
            <source>Where the data are</source>
            <translation>Var uppgifterna finns</translation>
        </message>
        <message>
            <source>Stop using this</source>
            <translation>Sluta använda</translation>
        </message>
        <message>
            <source>Euros, for example 19,90</source>
            <translation>T.ex. 19,90</translation>
        </message>
        <message>
            <source>Need {need} of 4</source>
            <translation>Behov {need} av 4</translation>
        </message>
        <message>
            <source>Does not cover the need</source>
            <translation>Täcker inte behovet</translation>
        </message>
        <message>
            <source>Given up</source>
            <translation>Slopas</translation>
        </message>
        <message>
            <source>Fits, but no time now</source>
            <translation>Passar, tiden räcker inte</translation>
        </message>
        <message>
            <source>Rate how it fits</source>
            <translation>Bedöm lämpligheten</translation>
        </message>
        <message>
            <source>Not needed now</source>
            <translation>Behövs inte nu</translation>
        </message>
        <message>
            <source>For example: {names}.</source>
            <translation>Till exempel {names}.</translation>
        </message>
        <message>
            <source>List of {day}; prices not checked with the makers.</source>
            <translation>Lista {day}; priserna har inte kontrollerats hos leverantörerna.</translation>
        </message>
        <message>
            <source>Prices checked {day}.</source>
            <translation>Priserna kontrollerade {day}.</translation>
        </message>
        <message>
            <source>Together {sum} a month</source>
            <translation>Sammanlagt {sum} i månaden</translation>
        </message>
        <message>
            <source>giving up saves {sum}</source>
            <translation>att sluta sparar {sum}</translation>
        </message>
        <message>
            <source>the suggested add {sum}</source>
            <translation>de föreslagna ökar med {sum}</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Föregående</translation>
        </message>
        <message>
            <source>Alt+← and Alt+→ step, F6 notes</source>
            <translation>Alt+← och Alt+→ punkt, F6 anteckningar</translation>
        </message>
        <message>
            <source>Digital advice interview</source>
            <translation>Digirådgivningsintervju</translation>
        </message>
        <message>
            <source>{interview}, finished {day}</source>
            <translation>{interview}, avslutad {day}</translation>
        </message>
        <message>
            <source>The result together</source>
            <translation>Resultatet</translation>
        </message>
        <message>
            <source>The aim</source>
            <translation>Målet</translation>
        </message>
        <message>
            <source>Tool map</source>
            <translation>Verktygskarta</translation>
        </message>
        <message>
            <source>Looking together</source>
            <translation>Titta tillsammans</translation>
        </message>
        <message>
            <source>Three steps</source>
            <translation>Tre steg</translation>
        </message>
        <message>
            <source>Guidance</source>
            <translation>Vägledning</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Uppföljning</translation>
        </message>
        <message>
            <source>To the report</source>
            <translation>Till rapporten</translation>
        </message>
        <message>
            <source>Finish the interview</source>
            <translation>Klart</translation>
        </message>
        <message>
            <source>Agree together who does what and when.</source>
            <translation>Kom tillsammans överens om vem som gör vad och när.</translation>
        </message>
        <message>
            <source>Time a week: {time}.</source>
            <translation>Tid i veckan: {time}.</translation>
        </message>
        <message>
            <source>Go through the two numbers, the strengths and what surprises.</source>
            <translation>Gå igenom de två siffrorna, styrkorna och det som överraskar.</translation>
        </message>
        <message>
            <source>What matters most, in the firm's own words.</source>
            <translation>Vad som är viktigast, med företagets egna ord.</translation>
        </message>
        <message>
            <source>What is in use, what it costs and who can use it.</source>
            <translation>Vad som används, vad det kostar och vem som kan använda det.</translation>
        </message>
        <message>
            <source>Look at these on the firm's own phone and write down what you see.</source>
            <translation>Titta på dessa med företagets egen telefon och skriv ned vad ni ser.</translation>
        </message>
        <message>
            <source>A place in a training, outside expertise, consent to share.</source>
            <translation>Utbildningsplats, extern expertis och samtycke till delning.</translation>
        </message>
        <message>
            <source>Agree when you are in touch again.</source>
            <translation>Kom överens om när ni hörs igen.</translation>
        </message>
        <message>
            <source>{used} of {planned} min used.</source>
            <translation>{used} av {planned} min använda.</translation>
        </message>
        <message>
            <source>{used} min used</source>
            <translation>{used} min använda</translation>
        </message>
        <message>
            <source>about {left} min left</source>
            <translation>ungefär {left} min kvar</translation>
        </message>
        <message>
            <source>{used} min used, about {left} min left</source>
            <translation>{used} min använda, ungefär {left} min kvar</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>Används</translation>
        </message>
        <message>
            <source>Tried</source>
            <translation>Provat</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
        <message>
            <source>No need</source>
            <translation>Inget behov</translation>
        </message>
        <message>
            <source>Because: {reason}</source>
            <translation>Eftersom: {reason}</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) left of {seats}</source>
            <translation>
                <numerusform>%n plats kvar av {seats}</numerusform>
                <numerusform>%n platser kvar av {seats}</numerusform>
            </translation>
        </message>
        <message>
            <source>ended ({days})</source>
            <translation>avslutad ({days})</translation>
        </message>
        <message>
            <source>free of charge</source>
            <translation>avgiftsfri</translation>
        </message>
        <message>
            <source>fee not decided: the turnover is not known</source>
            <translation>avgiften är öppen: omsättningen är inte känd</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>inget svar</translation>
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
        <name>Keying</name>
        <message>
            <source>Answer</source>
            <translation>Svar</translation>
        </message>
        <message>
            <source>Not asked of this firm. An answer is kept and not scored.</source>
            <translation>Detta frågas inte av företaget. Ett svar sparas men påverkar inte resultatet.</translation>
        </message>
        <message>
            <source>At most {max} options.</source>
            <translation>Högst {max} alternativ.</translation>
        </message>
        <message>
            <source>“{answer}” does not fit the earlier answers. It is kept and does not count.</source>
            <translation>”{answer}” passar inte de tidigare svaren. Det sparas men räknas inte.</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>Vet inte</translation>
        </message>
        <message>
            <source>Does not concern us</source>
            <translation>Gäller inte oss</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Överhoppad</translation>
        </message>
        <message>
            <source>Wants to develop</source>
            <translation>Vill utvecklas</translation>
        </message>
        <message>
            <source>Advisor's rating {value}</source>
            <translation>Rådgivarens iakttagelse {value}</translation>
        </message>
        <message>
            <source>The beginning, judged now: {value}</source>
            <translation>Utgångsläget bedömt nu: {value}</translation>
        </message>
        <message>
            <source>Undo the last answer</source>
            <translation>Ta tillbaka det senaste svaret</translation>
        </message>
        <message>
            <source>Done, show the result</source>
            <translation>Klart, visa resultatet</translation>
        </message>
        <message>
            <source>The option with that number</source>
            <translation>Alternativet med det numret</translation>
        </message>
        <message>
            <source>Advisor's rating</source>
            <translation>Rådgivarens iakttagelse</translation>
        </message>
        <message>
            <source>The beginning, judged now</source>
            <translation>Utgångsläget bedömt nu</translation>
        </message>
        <message>
            <source>The next line or the one before</source>
            <translation>Nästa eller föregående rad</translation>
        </message>
        <message>
            <source>Jump: a number or the beginning of an id</source>
            <translation>Hoppa: ett nummer eller början av en kod</translation>
        </message>
        <message>
            <source>Clear the answer</source>
            <translation>Töm svaret</translation>
        </message>
        <message>
            <source>Which paper?</source>
            <translation>Vilken blankett?</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Day on the paper</source>
            <translation>Datum på blanketten</translation>
        </message>
        <message>
            <source>Begin entering</source>
            <translation>Börja mata in</translation>
        </message>
        <message>
            <source>Enter a date, such as 24.11.2026.</source>
            <translation>Skriv ett datum, till exempel 24.11.2026.</translation>
        </message>
        <message>
            <source>The day is still to come.</source>
            <translation>Dagen har inte kommit än.</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Fråga</translation>
        </message>
        <message numerus="yes">
            <source>%n contradictions</source>
            <translation>
                <numerusform>%n motsägelse</numerusform>
                <numerusform>%n motsägelser</numerusform>
            </translation>
        </message>
        <message>
            <source>No line “{words}”.</source>
            <translation>Raden ”{words}” finns inte.</translation>
        </message>
        <message>
            <source>Jump to a number or id</source>
            <translation>Hoppa: nummer eller kod</translation>
        </message>
        <message>
            <source>Go on after each answer</source>
            <translation>Gå vidare efter varje svar</translation>
        </message>
        <message>
            <source>Check by entering it a second time</source>
            <translation>Kontrollera genom att mata in en gång till</translation>
        </message>
        <message>
            <source>There is nothing to take back.</source>
            <translation>Det finns inget att ta tillbaka.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
        <message>
            <source>Lines of the paper</source>
            <translation>Blankettens rader</translation>
        </message>
        <message>
            <source>0–4 answer · E don't know · X not us · S left out · / jump · Ctrl+Enter done</source>
            <translation>0–4 svar · E vet inte · X gäller inte · S överhoppad · / hoppa · Ctrl+Enter klar</translation>
        </message>
        <message>
            <source>differs from the first time</source>
            <translation>annat än första gången</translation>
        </message>
        <message>
            <source>does not fit the earlier ones</source>
            <translation>passar inte de tidigare</translation>
        </message>
        <message>
            <source>answered, though it is not asked</source>
            <translation>besvarad, fast den inte frågas</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>frågas inte</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>kontrollerad</translation>
        </message>
        <message>
            <source>Whole analysis</source>
            <translation>Hela analysen</translation>
        </message>
        <message>
            <source>Quick survey</source>
            <translation>Snabbkartläggning</translation>
        </message>
        <message>
            <source>End (T1)</source>
            <translation>Slutmätning (T1)</translation>
        </message>
        <message>
            <source>A year later (T2)</source>
            <translation>Ett år senare (T2)</translation>
        </message>
        <message>
            <source>A paper of this kind is under way: you go on with it.</source>
            <translation>En sådan blankett är på gång: du fortsätter med den.</translation>
        </message>
        <message>
            <source>The firm has such an analysis already. The paper is stored as one of its own.</source>
            <translation>Företaget har redan en sådan analys. Blanketten sparas som en egen.</translation>
        </message>
        <message>
            <source>No first measurement of the firm is on this computer. Check the kind of the paper.</source>
            <translation>Företagets första mätning finns inte på den här datorn. Kontrollera vilket slags papper det är.</translation>
        </message>
        <message>
            <source>Enter a paper form</source>
            <translation>Mata in en pappersblankett</translation>
        </message>
        <message>
            <source>Paper form of {day}</source>
            <translation>Pappersblankett {day}</translation>
        </message>
        <message>
            <source>{done}/{asked} entered</source>
            <translation>{done}/{asked} inmatade</translation>
        </message>
        <message>
            <source>{checked} checked</source>
            <translation>{checked} kontrollerade</translation>
        </message>
        <message>
            <source>The first keying says {first}. Key the right answer once more.</source>
            <translation>Första gången matades {first} in. Mata in rätt svar en gång till.</translation>
        </message>
        <message>
            <source>Key this first: it decides which questions concern the firm.</source>
            <translation>Mata först in detta: det avgör vilka frågor som gäller företaget.</translation>
        </message>
        <message>
            <source>This is not here any more.</source>
            <translation>Det här finns inte kvar.</translation>
        </message>
        <message>
            <source>This paper cannot be opened: it was made with a newer version of the program. Update the program and sync.</source>
            <translation>Blanketten kan inte öppnas: den har gjorts med en nyare version av programmet. Uppdatera programmet och synkronisera.</translation>
        </message>
    </context>
    <context>
        <name>LanguageTag</name>
        <message>
            <source>These words have not been translated yet; they are shown in Finnish.</source>
            <translation>De här texterna är inte översatta än, de visas på finska.</translation>
        </message>
    </context>
    <context>
        <name>Menu</name>
        <message>
            <source>More</source>
            <translation>Mer</translation>
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
        <name>Monitoring</name>
        <message>
            <source>Targets</source>
            <translation>Mål</translation>
        </message>
        <message>
            <source>Monitoring</source>
            <translation>Uppföljning</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Behov</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Förändring</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>Rådgivning</translation>
        </message>
        <message>
            <source>Publication</source>
            <translation>Publikation</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Frågor</translation>
        </message>
    </context>
    <context>
        <name>Needs</name>
        <message>
            <source>All organisations</source>
            <translation>Alla organisationer</translation>
        </message>
        <message>
            <source>The whole time</source>
            <translation>Hela tiden</translation>
        </message>
        <message numerus="yes">
            <source>%n firm(s)</source>
            <translation>
                <numerusform>%n företag</numerusform>
                <numerusform>%n företag</numerusform>
            </translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tid</translation>
        </message>
        <message>
            <source>Measurement</source>
            <translation>Mätning</translation>
        </message>
        <message>
            <source>First</source>
            <translation>Första</translation>
        </message>
        <message>
            <source>Again</source>
            <translation>På nytt</translation>
        </message>
        <message>
            <source>Finished only</source>
            <translation>Bara färdiga</translation>
        </message>
        <message>
            <source>Back to the numbers</source>
            <translation>Tillbaka till siffrorna</translation>
        </message>
        <message>
            <source>Need at least 40 %, of the firms that answered</source>
            <translation>Behov minst 40 %, av företagen som svarat</translation>
        </message>
        <message>
            <source>All firms that need it</source>
            <translation>Alla som behöver det</translation>
        </message>
        <message>
            <source>By target group</source>
            <translation>Per målgrupp</translation>
        </message>
        <message>
            <source>By municipality</source>
            <translation>Per kommun</translation>
        </message>
        <message>
            <source>of {firms}, mean need {mean}</source>
            <translation>av {firms}, behov i medeltal {mean}</translation>
        </message>
        <message>
            <source>the {count} that need it most</source>
            <translation>de {count} som behöver det mest</translation>
        </message>
        <message>
            <source>wishes it</source>
            <translation>vill utvecklas</translation>
        </message>
        <message>
            <source>guided to it</source>
            <translation>hänvisad</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Need it</source>
            <translation>Behöver</translation>
        </message>
        <message>
            <source>Mean need</source>
            <translation>Behov med.</translation>
        </message>
        <message>
            <source>Wish</source>
            <translation>Vill</translation>
        </message>
        <message>
            <source>Guided</source>
            <translation>Hänvisade</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Tidpunkt</translation>
        </message>
        <message>
            <source>No analysis fits these conditions.</source>
            <translation>Ingen analys passar de här villkoren.</translation>
        </message>
        <message>
            <source>Needs are counted from analyses as they are made.</source>
            <translation>Behoven räknas från analyserna när de görs.</translation>
        </message>
        <message>
            <source>Counting the needs again after an update…</source>
            <translation>Behoven räknas på nytt efter uppdateringen…</translation>
        </message>
        <message>
            <source>training needs</source>
            <translation>utbildningsbehov</translation>
        </message>
        <message>
            <source>Themes by demand</source>
            <translation>Teman efter efterfrågan</translation>
        </message>
        <message>
            <source>The newest analysis of each firm whose data is on this computer. A firm of two target groups counts in both.</source>
            <translation>Den nyaste analysen av varje företag vars uppgifter finns på den här datorn. Ett företag i två målgrupper räknas i båda.</translation>
        </message>
        <message>
            <source>no window set</source>
            <translation>ingen tidpunkt</translation>
        </message>
        <message>
            <source>over</source>
            <translation>slut</translation>
        </message>
        <message numerus="yes">
            <source>%n seat(s)</source>
            <translation>
                <numerusform>%n plats</numerusform>
                <numerusform>%n platser</numerusform>
            </translation>
        </message>
        <message>
            <source>Municipality not known</source>
            <translation>Kommunen okänd</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>Annanstans</translation>
        </message>
        <message>
            <source>No target group</source>
            <translation>Ingen målgrupp</translation>
        </message>
    </context>
    <context>
        <name>NewCompany</name>
        <message>
            <source>Not known, or outside the region</source>
            <translation>Inte känd eller utanför landskapet</translation>
        </message>
        <message>
            <source>Target group, at most two</source>
            <translation>Målgrupp, högst två</translation>
        </message>
        <message>
            <source>The company</source>
            <translation>Företaget</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <source>Two target groups are chosen already.</source>
            <translation>Två målgrupper har redan valts.</translation>
        </message>
        <message>
            <source>New company</source>
            <translation>Nytt företag</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>The company was added.</source>
            <translation>Företaget lades till.</translation>
        </message>
        <message>
            <source>This business ID belongs to a company in the list.</source>
            <translation>FO-numret hör till ett företag som redan finns i listan.</translation>
        </message>
        <message>
            <source>A company with a similar name is in the list. Open it, or add a new one anyway.</source>
            <translation>Ett företag med samma namn finns redan i listan. Öppna det eller lägg ändå till ett nytt.</translation>
        </message>
        <message>
            <source>Add the company</source>
            <translation>Lägg till företaget</translation>
        </message>
        <message>
            <source>Add anyway</source>
            <translation>Lägg till ändå</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Namn</translation>
        </message>
        <message>
            <source>Business ID</source>
            <translation>FO-nummer</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kommun</translation>
        </message>
        <message>
            <source>Street address</source>
            <translation>Gatuadress</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>Postnummer</translation>
        </message>
        <message>
            <source>Post town or village</source>
            <translation>Postort eller by</translation>
        </message>
        <message>
            <source>Turnover</source>
            <translation>Omsättning</translation>
        </message>
        <message>
            <source>Language of contact</source>
            <translation>Kontaktspråk</translation>
        </message>
        <message>
            <source>Where the contact came from</source>
            <translation>Varifrån kontakten kom</translation>
        </message>
        <message>
            <source>Contact person</source>
            <translation>Kontaktperson</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Roll</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-post</translation>
        </message>
        <message>
            <source>Leave empty if the company is only being founded.</source>
            <translation>Lämna tomt om företaget först ska grundas.</translation>
        </message>
        <message>
            <source>For example a fair, a call, an earlier project.</source>
            <translation>Till exempel en mässa, ett samtal, ett tidigare projekt.</translation>
        </message>
        <message>
            <source>Is this right? Mail could not be sent to it.</source>
            <translation>Är det här rätt? Till adressen går det inte att skicka e-post.</translation>
        </message>
        <message>
            <source>Is this right? It is not a telephone number.</source>
            <translation>Är det här rätt? Det är inte ett telefonnummer.</translation>
        </message>
        <message>
            <source>✓ The check digit is right.</source>
            <translation>✓ Kontrollsiffran stämmer.</translation>
        </message>
        <message>
            <source>The missing zero was added at the front. Check that the business ID is right.</source>
            <translation>Nollan som fattades i början lades till. Kontrollera att FO-numret är rätt.</translation>
        </message>
        <message>
            <source>Suggested by the postcode.</source>
            <translation>Föreslagen enligt postnumret.</translation>
        </message>
        <message>
            <source>Not in the project's area. The company can be added all the same.</source>
            <translation>Hör inte till projektets område. Företaget kan ändå läggas till.</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Inte känd</translation>
        </message>
        <message>
            <source>Does not want to tell</source>
            <translation>Vill inte berätta</translation>
        </message>
        <message>
            <source>at most {amount} €</source>
            <translation>högst {amount} €</translation>
        </message>
        <message>
            <source>over {amount} €</source>
            <translation>över {amount} €</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Opening…</source>
            <translation>Öppnar…</translation>
        </message>
    </context>
    <context>
        <name>PageHeader</name>
        <message>
            <source>Back</source>
            <translation>Tillbaka</translation>
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
        <name>Paper</name>
        <message>
            <source>Back</source>
            <translation>Tillbaka</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Skrivare</translation>
        </message>
        <message>
            <source>Save PDF</source>
            <translation>Spara PDF</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Skriv ut</translation>
        </message>
        <message>
            <source>No printer was found. Save a PDF instead.</source>
            <translation>Ingen skrivare hittades. Spara en PDF i stället.</translation>
        </message>
        <message>
            <source>There is nothing to print or save yet.</source>
            <translation>Det finns ännu inget att skriva ut eller spara.</translation>
        </message>
        <message>
            <source>Sent to the printer</source>
            <translation>Skickat till skrivaren</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Sparad: {file}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>Sending to the printer…</source>
            <translation>Skickas till skrivaren…</translation>
        </message>
        <message>
            <source>Printing page {done} of {total}</source>
            <translation>Sida {done} av {total} skrivs ut</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Sparas…</translation>
        </message>
    </context>
    <context>
        <name>PaperForm</name>
        <message>
            <source>Paper form</source>
            <translation>Pappersblankett</translation>
        </message>
        <message>
            <source>Which questions</source>
            <translation>Vilka frågor</translation>
        </message>
        <message>
            <source>Target group</source>
            <translation>Målgrupp</translation>
        </message>
        <message>
            <source>Blank form, the firm is written by hand</source>
            <translation>Tom blankett, företaget skrivs för hand</translation>
        </message>
        <message>
            <source>Whole analysis</source>
            <translation>Hela analysen</translation>
        </message>
        <message>
            <source>Quick survey</source>
            <translation>Snabbkartläggning</translation>
        </message>
        <message>
            <source>End (T1)</source>
            <translation>Slutmätning (T1)</translation>
        </message>
        <message>
            <source>A year later (T2)</source>
            <translation>Ett år senare (T2)</translation>
        </message>
        <message>
            <source>All target groups</source>
            <translation>Alla målgrupper</translation>
        </message>
    </context>
    <context>
        <name>PdfPreview</name>
        <message>
            <source>{name}, page {page} of {count}</source>
            <translation>{name}, sida {page}/{count}</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>Copy the instructions</source>
            <translation>Kopiera anvisningen</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Synka nu</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Överlämnad</translation>
        </message>
        <message>
            <source>This code is shown only now and lets in one computer. It works once this computer has synced, and for 72 hours from then.</source>
            <translation>Koden visas bara nu och gäller för en dator. Den fungerar när den här datorn har synkat, och 72 timmar därefter.</translation>
        </message>
        <message>
            <source>Give this code to {name}</source>
            <translation>Ge koden till {name}</translation>
        </message>
        <message>
            <source>Copied: address, code and what to do</source>
            <translation>Kopierat: adress, kod och vad som ska göras</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändra</translation>
        </message>
        <message>
            <source>New joining code</source>
            <translation>Ny anslutningskod</translation>
        </message>
        <message>
            <source>Take out of use</source>
            <translation>Ta ur bruk</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Ta i bruk igen</translation>
        </message>
        <message>
            <source>Computers</source>
            <translation>Datorer</translation>
        </message>
        <message>
            <source>None has joined yet.</source>
            <translation>Ingen dator har anslutits ännu.</translation>
        </message>
        <message>
            <source>This is you: another admin can do it.</source>
            <translation>Det här är du: en annan huvudanvändare kan göra det.</translation>
        </message>
        <message>
            <source>Lost…</source>
            <translation>Förlorad…</translation>
        </message>
        <message>
            <source>Close the shared database to {name}</source>
            <translation>Stäng den gemensamma databasen för {name}</translation>
        </message>
        <message>
            <source>A new colleague</source>
            <translation>En ny person</translation>
        </message>
        <message>
            <source>Change the details</source>
            <translation>Ändra uppgifterna</translation>
        </message>
        <message>
            <source>Add and make a joining code</source>
            <translation>Lägg till och skapa en anslutningskod</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Läge</translation>
        </message>
        <message>
            <source>People and computers</source>
            <translation>Personer och datorer</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Lägg till en person</translation>
        </message>
        <message>
            <source>Visits firms; sees the files of the own firms and of those that share theirs.</source>
            <translation>Besöker företag; ser uppgifterna om egna företag och dem som delar sina.</translation>
        </message>
        <message>
            <source>Takes care of people and computers; sees no firm's file by that.</source>
            <translation>Sköter personer och datorer; ser inga företagsuppgifter med den här rollen.</translation>
        </message>
        <message>
            <source>Reads the programme and rosters of all; changes nothing.</source>
            <translation>Läser programmet och allas deltagarlistor; ändrar ingenting.</translation>
        </message>
        <message>
            <source>Reads what the funder may ask for; changes nothing.</source>
            <translation>Läser det som finansiären kan fråga efter; ändrar ingenting.</translation>
        </message>
        <message>
            <source>Reads the rosters of own trainings.</source>
            <translation>Läser deltagarlistorna för egna utbildningar.</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>inte ännu</translation>
        </message>
        <message numerus="yes">
            <source>%n computers</source>
            <translation>
                <numerusform>%n dator</numerusform>
                <numerusform>%n datorer</numerusform>
            </translation>
        </message>
        <message>
            <source>waits to be sent</source>
            <translation>väntar på att skickas</translation>
        </message>
        <message>
            <source>not in use</source>
            <translation>ur bruk</translation>
        </message>
        <message>
            <source>a computer is being closed</source>
            <translation>en dator stängs</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>i bruk</translation>
        </message>
        <message>
            <source>has a code</source>
            <translation>har en kod</translation>
        </message>
        <message>
            <source>not joined</source>
            <translation>inte ansluten</translation>
        </message>
        <message>
            <source>The joining code works once this computer has sent it to the shared database.</source>
            <translation>Anslutningskoden fungerar när den här datorn har skickat den till den gemensamma databasen.</translation>
        </message>
        <message>
            <source>The last joining code lets in one computer until {when}.</source>
            <translation>Den senaste anslutningskoden gäller för en dator till {when}.</translation>
        </message>
        <message>
            <source>computer {number}</source>
            <translation>dator {number}</translation>
        </message>
        <message>
            <source>version {version}</source>
            <translation>version {version}</translation>
        </message>
        <message>
            <source>this computer</source>
            <translation>den här datorn</translation>
        </message>
        <message>
            <source>Closed {when}</source>
            <translation>Stängd {when}</translation>
        </message>
        <message>
            <source>To be closed: waits for the shared database</source>
            <translation>Ska stängas: väntar på den gemensamma databasen</translation>
        </message>
        <message>
            <source>Never in touch</source>
            <translation>Aldrig i kontakt</translation>
        </message>
        <message>
            <source>Last in touch {when}</source>
            <translation>Senast i kontakt {when}</translation>
        </message>
        <message>
            <source>Join DigiFocus Desktop:
1. Start the program and choose Join the project.
2. Address: {address}
3. One-time code: {code}
The code is good for one computer, for three days.</source>
            <translation>Så här ansluter du dig till DigiFocus Desktop:
1. Starta programmet och välj Anslut dig till projektet.
2. Adress: {address}
3. Engångskod: {code}
Koden gäller för en dator i tre dagar.</translation>
        </message>
        <message>
            <source>This computer works alone.</source>
            <translation>Den här datorn arbetar ensam.</translation>
        </message>
        <message>
            <source>People and computers are managed once it has joined a shared database.</source>
            <translation>Personer och datorer sköts när datorn har anslutits till en gemensam databas.</translation>
        </message>
        <message>
            <source>Your organisation's admin takes care of this.</source>
            <translation>Det här sköter din organisations huvudanvändare.</translation>
        </message>
        <message>
            <source>Nobody is its admin yet: ask who runs the hub.</source>
            <translation>Ingen är huvudanvändare ännu: fråga den som driver den gemensamma databasen.</translation>
        </message>
        <message>
            <source>Ask {names}.</source>
            <translation>Fråga: {names}.</translation>
        </message>
        <message>
            <source>Take {name} out of use?</source>
            <translation>Ta {name} ur bruk?</translation>
        </message>
        <message>
            <source>The shared database answers none of this person's computers any more once this is sent. What the person has written stays, and you can bring the person back.</source>
            <translation>När detta har skickats svarar den gemensamma databasen inte längre personens datorer. Det personen har skrivit finns kvar, och du kan ta personen i bruk igen.</translation>
        </message>
        <message>
            <source>Close the shared database to {name}?</source>
            <translation>Stänga den gemensamma databasen för {name}?</translation>
        </message>
        <message>
            <source>Do this when a computer is lost or given away. It gets and sends nothing any more; what it never sent stays on it, behind its passphrase. This cannot be taken back: the person joins again with a new code.</source>
            <translation>Gör så när en dator har försvunnit eller getts bort. Den får och skickar ingenting längre; det som aldrig skickades blir kvar på den bakom lösenfrasen. Detta kan inte ångras: personen ansluter sig på nytt med en ny kod.</translation>
        </message>
        <message>
            <source>Close to this computer</source>
            <translation>Stäng för datorn</translation>
        </message>
    </context>
    <context>
        <name>Plan</name>
        <message>
            <source>Why is “{step}” added?</source>
            <translation>Varför läggs ”{step}” till?</translation>
        </message>
        <message>
            <source>Why is “{step}” left out?</source>
            <translation>Varför utelämnas ”{step}”?</translation>
        </message>
        <message>
            <source>Why does “{step}” move to place {place}?</source>
            <translation>Varför flyttas ”{step}” till plats {place}?</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Ta tillbaka</translation>
        </message>
        <message>
            <source>Or a step of your own</source>
            <translation>Eller ett eget steg</translation>
        </message>
        <message>
            <source>A step of your own</source>
            <translation>Ett eget steg</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Lägg till</translation>
        </message>
        <message>
            <source>Agree on this step</source>
            <translation>Kom överens om detta steg</translation>
        </message>
        <message>
            <source>Show the answers behind it</source>
            <translation>Visa svaren som ligger bakom</translation>
        </message>
        <message>
            <source>Hide the answers behind it</source>
            <translation>Dölj svaren</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Flytta upp</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Flytta ned</translation>
        </message>
        <message>
            <source>Take the advisor's decision back</source>
            <translation>Ta tillbaka rådgivarens val</translation>
        </message>
        <message>
            <source>Leave this step out</source>
            <translation>Utelämna steget</translation>
        </message>
        <message>
            <source>The answers behind it</source>
            <translation>Svaren som ligger bakom</translation>
        </message>
        <message>
            <source>Training {code} {name}</source>
            <translation>Utbildning {code} {name}</translation>
        </message>
        <message>
            <source>Instead of {name}, which is not open to the firm now.</source>
            <translation>I stället för {name}, som inte är öppen för företaget nu.</translation>
        </message>
        <message>
            <source>Because: {reason}</source>
            <translation>Därför att: {reason}</translation>
        </message>
        <message>
            <source>begins {date}</source>
            <translation>börjar {date}</translation>
        </message>
        <message>
            <source>until {date}</source>
            <translation>till {date}</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) left</source>
            <translation>
                <numerusform>%n plats kvar</numerusform>
                <numerusform>%n platser kvar</numerusform>
            </translation>
        </message>
        <message>
            <source>free of charge</source>
            <translation>gratis</translation>
        </message>
        <message>
            <source>fee not decided: the turnover is not known</source>
            <translation>avgiften öppen: omsättningen är inte känd</translation>
        </message>
        <message>
            <source>under €20 a month</source>
            <translation>under 20 €/mån</translation>
        </message>
        <message>
            <source>€20–100 a month</source>
            <translation>20–100 €/mån</translation>
        </message>
        <message>
            <source>paid once</source>
            <translation>engångsköp</translation>
        </message>
        <message>
            <source>larger cost</source>
            <translation>större kostnad</translation>
        </message>
        <message>
            <source>training</source>
            <translation>utbildning</translation>
        </message>
        <message>
            <source>help with the work, or time for it</source>
            <translation>hjälp med genomförandet eller tid för det</translation>
        </message>
        <message>
            <source>skills of buying and owning</source>
            <translation>kunskap i att köpa och äga</translation>
        </message>
        <message>
            <source>coaching for growth</source>
            <translation>sparring för tillväxt</translation>
        </message>
        <message>
            <source>Help that fits</source>
            <translation>Hjälp som passar</translation>
        </message>
        <message>
            <source>What exactly</source>
            <translation>Exakt vad</translation>
        </message>
        <message>
            <source>First act this week</source>
            <translation>Första åtgärd den här veckan</translation>
        </message>
        <message>
            <source>When the benefit shows</source>
            <translation>När nyttan syns</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vem</translation>
        </message>
        <message>
            <source>The firm's wish</source>
            <translation>Företagets önskan</translation>
        </message>
        <message>
            <source>Done already</source>
            <translation>Redan gjort</translation>
        </message>
        <message>
            <source>No time or money now</source>
            <translation>Ingen tid eller inga pengar nu</translation>
        </message>
        <message>
            <source>Advisor's judgement</source>
            <translation>Rådgivarens iakttagelse</translation>
        </message>
        <message>
            <source>Added by the advisor: {reason}</source>
            <translation>Tillagt av rådgivaren: {reason}</translation>
        </message>
        <message>
            <source>Moved by the advisor: {reason}</source>
            <translation>Flyttat av rådgivaren: {reason}</translation>
        </message>
        <message>
            <source>Left out: {reason}</source>
            <translation>Utelämnat: {reason}</translation>
        </message>
        <message>
            <source>A note, if you like</source>
            <translation>Tillägg, om du vill</translation>
        </message>
        <message>
            <source>Leave it as it was</source>
            <translation>Låt vara som det var</translation>
        </message>
        <message>
            <source>place asked for (to be confirmed in the shared database)</source>
            <translation>plats begärd (bekräftas i den gemensamma databasen)</translation>
        </message>
        <message>
            <source>place confirmed</source>
            <translation>platsen bekräftad</translation>
        </message>
        <message>
            <source>in the queue, number {turn}</source>
            <translation>i kö, plats {turn}</translation>
        </message>
        <message>
            <source>place given up (to be confirmed in the shared database)</source>
            <translation>platsen lämnad (bekräftas i den gemensamma databasen)</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Looking for printers…</source>
            <translation>Söker skrivare…</translation>
        </message>
        <message>
            <source>Save PDF</source>
            <translation>Spara PDF</translation>
        </message>
        <message>
            <source>Save calendar file</source>
            <translation>Spara kalenderfil</translation>
        </message>
        <message>
            <source>Calendar (*.ics)</source>
            <translation>Kalender (*.ics)</translation>
        </message>
        <message>
            <source>Save for Excel</source>
            <translation>Spara för Excel</translation>
        </message>
    </context>
    <context>
        <name>Publication</name>
        <message>
            <source>Not now</source>
            <translation>Inte nu</translation>
        </message>
        <message>
            <source>Why it is withdrawn</source>
            <translation>Varför den återkallas</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Återkalla</translation>
        </message>
        <message>
            <source>Withdraw this release?</source>
            <translation>Återkalla denna publikation?</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Publicera</translation>
        </message>
        <message>
            <source>Release these figures?</source>
            <translation>Publicera dessa siffror?</translation>
        </message>
        <message>
            <source>Releases</source>
            <translation>Publikationer</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Återkalla…</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Utkast</translation>
        </message>
        <message>
            <source>Target group or municipality</source>
            <translation>Målgrupp eller kommun</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Utbildning</translation>
        </message>
        <message>
            <source>Median, 0–100</source>
            <translation>Median, 0–100</translation>
        </message>
        <message>
            <source>All firms</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>Checking that no figure tells of a single firm…</source>
            <translation>Kontrollerar att ingen siffra avslöjar ett enskilt företag…</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Spara som PDF</translation>
        </message>
        <message>
            <source>Release…</source>
            <translation>Publicera…</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Siffror</translation>
        </message>
        <message>
            <source>Counted up to</source>
            <translation>Räknas till och med</translation>
        </message>
        <message>
            <source>The figures were released</source>
            <translation>Siffrorna publicerades</translation>
        </message>
        <message>
            <source>Firms</source>
            <translation>Företag</translation>
        </message>
        <message>
            <source>Need for training</source>
            <translation>Utbildningsbehov</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Resultat</translation>
        </message>
        <message>
            <source>withheld</source>
            <translation>anges inte</translation>
        </message>
        <message>
            <source>under {least}</source>
            <translation>färre än {least}</translation>
        </message>
        <message>
            <source>guards another</source>
            <translation>skyddar annat</translation>
        </message>
        <message>
            <source>earlier release</source>
            <translation>för tidigare</translation>
        </message>
        <message>
            <source>withdrawn {day}: {reason}</source>
            <translation>återkallat {day}: {reason}</translation>
        </message>
        <message numerus="yes">
            <source>%n firm(s)</source>
            <translation>
                <numerusform>%n företag</numerusform>
                <numerusform>%n företag</numerusform>
            </translation>
        </message>
        <message>
            <source>Analyses up to {day}</source>
            <translation>Analyser till och med {day}</translation>
        </message>
        <message>
            <source>Draft: {told} of {all} figures would be told. Not told: {few} that are under {least}, {beside} from which those could be worked out, {earlier} because an earlier release stands beside.</source>
            <translation>Utkast: {told} av {all} siffror skulle anges. Inte angivna: {few} som är under {least}, {beside} som de kunde räknas ut av, {earlier} på grund av en tidigare publikation.</translation>
        </message>
        <message>
            <source>The figures become a release of {day}. It stays: nobody can change or delete it, and every later release is checked against it. It goes to the other computers of the project, and firms are compared with it.</source>
            <translation>Siffrorna blir en publikation daterad {day}. Den består: ingen kan ändra eller ta bort den, och varje senare publikation kontrolleras mot den. Den går till projektets övriga datorer, och företag jämförs med den.</translation>
        </message>
        <message>
            <source>A withdrawn release is no longer compared with. It stays in the list with its reason, because it was public: later releases are checked against it all the same.</source>
            <translation>Man jämför inte längre med en återkallad publikation. Den står kvar i listan med sin orsak, eftersom den har varit offentlig: senare publikationer kontrolleras ändå mot den.</translation>
        </message>
        <message>
            <source>Up to {day}</source>
            <translation>Till och med {day}</translation>
        </message>
        <message>
            <source>This release was withdrawn: {reason}</source>
            <translation>Denna publikation har återkallats: {reason}</translation>
        </message>
        <message>
            <source>These figures are public. They cover analyses up to {day}.</source>
            <translation>Dessa siffror är offentliga. De omfattar analyser till och med {day}.</translation>
        </message>
        <message>
            <source>The middle result, rounded to five points, of at least {least} firms. Below it the middle half of the firms, where there are at least ten.</source>
            <translation>Det mittersta resultatet av minst {least} företag, avrundat till fem poäng. Under det den mittersta hälften av företagen, när de är minst tio.</translation>
        </message>
        <message>
            <source>How many firms need a training by their answers. Each firm counts in one target group.</source>
            <translation>Hur många företag som enligt sina svar behöver en utbildning. Varje företag ingår i en målgrupp.</translation>
        </message>
        <message>
            <source>How many firms. Each counts in one target group.</source>
            <translation>Antal företag. Varje företag ingår i en målgrupp.</translation>
        </message>
        <message>
            <source>The draft is not ready yet.</source>
            <translation>Utkastet är inte färdigt än.</translation>
        </message>
        <message>
            <source>Choose the draft in the list first.</source>
            <translation>Välj först utkastet i listan.</translation>
        </message>
        <message>
            <source>The draft is not ready.</source>
            <translation>Utkastet är inte färdigt.</translation>
        </message>
        <message>
            <source>Checking was stopped. Nothing was released.</source>
            <translation>Kontrollen avbröts. Inget publicerades.</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Kontrollera på nytt</translation>
        </message>
        <message>
            <source>Nothing has been released yet.</source>
            <translation>Inget har publicerats än.</translation>
        </message>
        <message>
            <source>Nothing can be released now.</source>
            <translation>Inget kan publiceras nu.</translation>
        </message>
        <message>
            <source>release</source>
            <translation>publikation</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message>
            <source>Question</source>
            <translation>Fråga</translation>
        </message>
        <message>
            <source>Firms</source>
            <translation>Företag</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Medel</translation>
        </message>
        <message>
            <source>Lowest</source>
            <translation>Lägsta</translation>
        </message>
        <message>
            <source>Highest</source>
            <translation>Högsta</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>Vet inte</translation>
        </message>
        <message>
            <source>Not for us</source>
            <translation>Gäller ej</translation>
        </message>
        <message>
            <source>Observed</source>
            <translation>Iakttaget</translation>
        </message>
        <message>
            <source>Worth a look</source>
            <translation>Att se på</translation>
        </message>
        <message>
            <source>Too few analyses yet.</source>
            <translation>Det finns ännu för få analyser.</translation>
        </message>
        <message>
            <source>Questions are looked at when at least {least} firms have a finished analysis.</source>
            <translation>Frågorna granskas när minst {least} företag har en färdig analys.</translation>
        </message>
        <message>
            <source>Counting the answers…</source>
            <translation>Räknar svaren…</translation>
        </message>
        <message>
            <source>questions of the form</source>
            <translation>frågor i formuläret</translation>
        </message>
        <message>
            <source>Questions by area</source>
            <translation>Frågor per delområde</translation>
        </message>
        <message>
            <source>Lowest and Highest: share of the answers on step 0 and on step 4. Observed: what advisors saw less what the firm said, in steps. Alpha tells how the questions of an area go together; it describes, and does not judge. Fewer than {least} firms show nothing.</source>
            <translation>Lägsta och Högsta: andelen svar på steg 0 och på steg 4. Iakttaget: det rådgivaren såg minus företagets egen bedömning, i steg. Alfa berättar hur frågorna i ett delområde hör ihop; den beskriver och dömer inte. Färre än {least} företag visas inte alls.</translation>
        </message>
        <message numerus="yes">
            <source>How the questions worked in %n firm(s)</source>
            <translation>
                <numerusform>Hur frågorna fungerade i %n företag</numerusform>
                <numerusform>Hur frågorna fungerade i %n företag</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cronbach's alpha {alpha} · %n firm(s) answered everything</source>
            <translation>
                <numerusform>Cronbachs alfa {alpha} · %n svarade på allt</numerusform>
                <numerusform>Cronbachs alfa {alpha} · %n svarade på allt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Alpha from %n firm(s) that answered everything</source>
            <translation>
                <numerusform>Alfa när %n företag har svarat på allt</numerusform>
                <numerusform>Alfa när %n företag har svarat på allt</numerusform>
            </translation>
        </message>
        <message>
            <source>Alpha is not defined here</source>
            <translation>Alfa kan inte beräknas</translation>
        </message>
        <message>
            <source>Many don't know</source>
            <translation>Många vet inte</translation>
        </message>
        <message>
            <source>Does not concern many</source>
            <translation>Gäller inte många</translation>
        </message>
        <message>
            <source>Most choose the lowest</source>
            <translation>De flesta på lägsta</translation>
        </message>
        <message>
            <source>Most choose the highest</source>
            <translation>De flesta på högsta</translation>
        </message>
        <message>
            <source>Advisors see it otherwise</source>
            <translation>Rådgivarna ser annat</translation>
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
        <message>
            <source>fetching</source>
            <translation>hämtas</translation>
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
        <name>Report</name>
        <message>
            <source>Short report: the result alone</source>
            <translation>Kort rapport: bara resultatet</translation>
        </message>
        <message>
            <source>Whole report</source>
            <translation>Hela rapporten</translation>
        </message>
        <message>
            <source>Whole report with all answers</source>
            <translation>Hela rapporten och alla svar</translation>
        </message>
        <message>
            <source>Interview memo: the firm's copy</source>
            <translation>Intervjupromemoria: för företaget</translation>
        </message>
        <message>
            <source>Interview memo: the advisors' copy</source>
            <translation>Intervjupromemoria: för rådgivarna</translation>
        </message>
        <message>
            <source>Interview memo: my own copy</source>
            <translation>Intervjupromemoria: bara för mig</translation>
        </message>
        <message>
            <source>Interview memo</source>
            <translation>Intervjupromemoria</translation>
        </message>
        <message>
            <source>Result report</source>
            <translation>Resultatrapport</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Dokument</translation>
        </message>
        <message>
            <source>Areas as a figure</source>
            <translation>Delområdena som figur</translation>
        </message>
        <message>
            <source>Agreed days to a calendar</source>
            <translation>Avtalade dagar till kalendern</translation>
        </message>
    </context>
    <context>
        <name>Result</name>
        <message>
            <source>Print</source>
            <translation>Skriv ut</translation>
        </message>
        <message>
            <source>Delete the analysis</source>
            <translation>Radera analysen</translation>
        </message>
        <message>
            <source>Digital intensity: {count}</source>
            <translation>Digital intensitet: {count}</translation>
        </message>
        <message>
            <source>Facts of version {version}</source>
            <translation>Fakta enligt version {version}</translation>
        </message>
        <message numerus="yes">
            <source>%n not known</source>
            <translation>
                <numerusform>%n okänd</numerusform>
                <numerusform>%n okända</numerusform>
            </translation>
        </message>
        <message>
            <source>Hide the facts</source>
            <translation>Dölj fakta</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>stämmer</translation>
        </message>
        <message>
            <source>does not hold</source>
            <translation>stämmer inte</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>okänt</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Område</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Nästa trappsteg</translation>
        </message>
        <message>
            <source>Do first</source>
            <translation>Gör först</translation>
        </message>
        <message>
            <source>There is nothing to compare with yet: the project's figures have not been released.</source>
            <translation>Det finns inget att jämföra med än: projektets siffror har inte publicerats.</translation>
        </message>
        <message>
            <source>Own competence</source>
            <translation>Eget kunnande</translation>
        </message>
        <message>
            <source>The firm's digital level</source>
            <translation>Företagets digitala nivå</translation>
        </message>
        <message>
            <source>There is nothing to compare with: fewer than {least} firms have been measured.</source>
            <translation>Det finns inget att jämföra med: färre än {least} företag har mätts.</translation>
        </message>
        <message>
            <source>Middle result of {group} ({count} firms, released {day}): {told}.</source>
            <translation>Det mittersta resultatet i gruppen {group} ({count} företag, publicerat {day}): {told}.</translation>
        </message>
        <message>
            <source>Middle result of all {count} firms (released {day}): {told}. The firm's own group is not told by itself: single firms could be recognised.</source>
            <translation>Det mittersta resultatet bland alla {count} företag (publicerat {day}): {told}. Företagets egen grupp anges inte för sig: enskilda företag kunde kännas igen.</translation>
        </message>
        <message>
            <source>The plan was changed</source>
            <translation>Planen ändrades</translation>
        </message>
        <message>
            <source>The analysis was deleted</source>
            <translation>Analysen har raderats</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>Lägg till ett steg</translation>
        </message>
        <message numerus="yes">
            <source>and %n more agreed</source>
            <translation>
                <numerusform>och %n annat överenskommet</numerusform>
                <numerusform>och %n andra överenskomna</numerusform>
            </translation>
        </message>
        <message>
            <source>A proposal; agreed in the interview.</source>
            <translation>Ett förslag som ni kommer överens om i intervjun.</translation>
        </message>
        <message>
            <source>The answers call for no step yet.</source>
            <translation>Svaren ger ännu ingen anledning till steg.</translation>
        </message>
        <message>
            <source>Three steps</source>
            <translation>Tre steg</translation>
        </message>
        <message>
            <source>Next steps</source>
            <translation>Nästa steg</translation>
        </message>
        <message>
            <source>Strengths</source>
            <translation>Styrkor</translation>
        </message>
        <message>
            <source>The first strengths grow out of the next steps.</source>
            <translation>De första styrkorna växer ur nästa trappsteg.</translation>
        </message>
        <message>
            <source>Area before or after</source>
            <translation>Föregående eller nästa område</translation>
        </message>
        <message>
            <source>Move a step</source>
            <translation>Flytta ett steg</translation>
        </message>
        <message>
            <source>Go to the question behind it</source>
            <translation>Gå till frågan</translation>
        </message>
        <message>
            <source>Begin a follow-up interview</source>
            <translation>Inled en uppföljningsintervju</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Förändring</translation>
        </message>
        <message>
            <source>Correct an answer</source>
            <translation>Rätta ett svar</translation>
        </message>
        <message>
            <source>{word}, borderline</source>
            <translation>{word}, på gränsen</translation>
        </message>
        <message>
            <source>roughly {low}–{high}</source>
            <translation>ungefär {low}–{high}</translation>
        </message>
        <message numerus="yes">
            <source>%n area(s) measured, at least 5 are needed</source>
            <translation>
                <numerusform>inte mätt: %n område mätt, minst 5 behövs</numerusform>
                <numerusform>inte mätt: %n områden mätta, minst 5 behövs</numerusform>
            </translation>
        </message>
        <message>
            <source>not measured, too few questions</source>
            <translation>inte mätt, för få frågor</translation>
        </message>
        <message>
            <source>not measured, answered {answered}/{of}</source>
            <translation>inte mätt, besvarat {answered}/{of}</translation>
        </message>
        <message>
            <source>now: {anchor}</source>
            <translation>nu: {anchor}</translation>
        </message>
        <message>
            <source>Already at the top step</source>
            <translation>Redan på det högsta trappsteget</translation>
        </message>
        <message>
            <source>Find out: {question} The answer was don't know.</source>
            <translation>Ta reda på: {question} Svaret var vet inte.</translation>
        </message>
        <message>
            <source>The help that fits now: training, as competence and level are both still growing.</source>
            <translation>Lämpligaste hjälpen nu: utbildning, för kunnandet och nivån växer båda ännu.</translation>
        </message>
        <message>
            <source>The help that fits now: help with the work or time for it, as the competence is there already.</source>
            <translation>Lämpligaste hjälpen nu: hjälp med genomförandet eller reserverad tid, för kunnandet finns redan.</translation>
        </message>
        <message>
            <source>The help that fits now: skills of buying and owning, as the firm is further than the own competence.</source>
            <translation>Lämpligaste hjälpen nu: att kunna köpa och äga, för företaget har kommit längre än det egna kunnandet.</translation>
        </message>
        <message>
            <source>The help that fits now: coaching for growth, as competence and level are both high.</source>
            <translation>Lämpligaste hjälpen nu: sparring för tillväxt, för kunnandet och nivån är båda höga.</translation>
        </message>
        <message>
            <source>{percent} % of the answers are don't know: the result is indicative.</source>
            <translation>Av svaren är {percent} % ”vet inte”: resultatet är riktgivande.</translation>
        </message>
        <message>
            <source>Quick survey {date}: roughly where the firm is</source>
            <translation>Snabbkartläggning {date}: ungefärligt resultat</translation>
        </message>
        <message>
            <source>Result {date}</source>
            <translation>Resultat {date}</translation>
        </message>
        <message>
            <source>Result {date}, analysis unfinished</source>
            <translation>Resultat {date}, analysen är inte klar</translation>
        </message>
        <message>
            <source>To the interview</source>
            <translation>Till intervjun</translation>
        </message>
        <message>
            <source>Open the interview</source>
            <translation>Öppna intervjun</translation>
        </message>
        <message>
            <source>Continue the interview</source>
            <translation>Fortsätt intervjun</translation>
        </message>
        <message>
            <source>This analysis is not here any more.</source>
            <translation>Den här analysen finns inte längre på den här datorn.</translation>
        </message>
        <message>
            <source>This result cannot be shown.</source>
            <translation>Resultatet kan inte visas.</translation>
        </message>
        <message>
            <source>Update the program and sync, then try again.</source>
            <translation>Uppdatera programmet, synkronisera och försök igen.</translation>
        </message>
        <message>
            <source>The result cannot be calculated.</source>
            <translation>Resultatet kan inte beräknas.</translation>
        </message>
        <message>
            <source>Too many questions do not concern the firm.</source>
            <translation>För många frågor gäller inte företaget.</translation>
        </message>
        <message>
            <source>Go on with the analysis</source>
            <translation>Fortsätt analysen</translation>
        </message>
        <message>
            <source>The result cannot be calculated yet: there are {count} answers, at least {needed} are needed.</source>
            <translation>Resultatet kan inte beräknas ännu: det finns {count} svar, minst {needed} behövs.</translation>
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
        <name>Settings</name>
        <message>
            <source>Version {number}</source>
            <translation>Version {number}</translation>
        </message>
        <message>
            <source>A tool for business advisors: analyses, interviews and certificates at farms and rural firms, without a network. Free and open source under the European Union Public Licence.</source>
            <translation>Ett verktyg för företagsrådgivare: analyser, intervjuer och intyg på gårdar och landsbygdsföretag, också utan nät. Fri och öppen programvara under Europeiska unionens öppna licens (EUPL).</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Licenser</translation>
        </message>
        <message>
            <source>The libraries, fonts and icons it is made of.</source>
            <translation>Biblioteken, typsnitten och ikonerna som programmet består av.</translation>
        </message>
        <message>
            <source>Text of the licence</source>
            <translation>Licensens text</translation>
        </message>
        <message>
            <source>What was written after it leaves this computer, apart from what the shared database holds. The data of now are kept aside in the program's folder.</source>
            <translation>Det som skrivits efter den försvinner från den här datorn. Det som sänts till den gemensamma databasen kommer tillbaka. Uppgifterna av i dag sparas i programmets mapp.</translation>
        </message>
        <message>
            <source>Recovery passphrase</source>
            <translation>Återställningsfras</translation>
        </message>
        <message>
            <source>Go back to this backup</source>
            <translation>Gå tillbaka till den här kopian</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Go back to {when}?</source>
            <translation>Gå tillbaka till {when}?</translation>
        </message>
        <message>
            <source>Checking the backup…</source>
            <translation>Säkerhetskopian kontrolleras…</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Säkerhetskopia</translation>
        </message>
        <message>
            <source>Made every half hour while you work, and checked.</source>
            <translation>Görs varje halvtimme medan du arbetar och kontrolleras.</translation>
        </message>
        <message>
            <source>Make a backup now</source>
            <translation>Gör en säkerhetskopia nu</translation>
        </message>
        <message>
            <source>Copy elsewhere</source>
            <translation>Kopia på annat ställe</translation>
        </message>
        <message>
            <source>On a memory stick it helps when this computer breaks.</source>
            <translation>På ett USB-minne är den till hjälp om den här datorn går sönder.</translation>
        </message>
        <message>
            <source>Copy to a folder</source>
            <translation>Kopiera till en mapp</translation>
        </message>
        <message>
            <source>Set a recovery passphrase first: nothing else opens the copy elsewhere.</source>
            <translation>Välj först en återställningsfras: bara den öppnar kopian på annat håll.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Gå tillbaka</translation>
        </message>
        <message>
            <source>Choose a backup to see what it holds.</source>
            <translation>Välj en säkerhetskopia för att se vad den innehåller.</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>Det finns ingen säkerhetskopia än.</translation>
        </message>
        <message>
            <source>Open the folder of backups</source>
            <translation>Öppna mappen med säkerhetskopior</translation>
        </message>
        <message>
            <source>The newest is of {when}.</source>
            <translation>Den senaste gjordes {when}.</translation>
        </message>
        <message>
            <source>Copied: {path}</source>
            <translation>Kopierad: {path}</translation>
        </message>
        <message>
            <source>made by itself</source>
            <translation>gjord automatiskt</translation>
        </message>
        <message>
            <source>before an update</source>
            <translation>före en uppdatering</translation>
        </message>
        <message>
            <source>before going back</source>
            <translation>före återgång</translation>
        </message>
        <message>
            <source>before a list was taken in</source>
            <translation>före import av en lista</translation>
        </message>
        <message>
            <source>made by you</source>
            <translation>gjord av dig</translation>
        </message>
        <message numerus="yes">
            <source>%n companies</source>
            <translation>
                <numerusform>%n företag</numerusform>
                <numerusform>%n företag</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n analyses</source>
            <translation>
                <numerusform>%n analys</numerusform>
                <numerusform>%n analyser</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interviews</source>
            <translation>
                <numerusform>%n intervju</numerusform>
                <numerusform>%n intervjuer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n certificates</source>
            <translation>
                <numerusform>%n intyg</numerusform>
                <numerusform>%n intyg</numerusform>
            </translation>
        </message>
        <message>
            <source>It was checked and is whole: {what}.</source>
            <translation>Kontrollerad och hel: {what}.</translation>
        </message>
        <message>
            <source>Everything as open files</source>
            <translation>Allt som öppna filer</translation>
        </message>
        <message>
            <source>Text files and PDFs that any program reads.</source>
            <translation>Textfiler och PDF-filer som vilket program som helst kan läsa.</translation>
        </message>
        <message>
            <source>Export to a folder</source>
            <translation>Exportera till en mapp</translation>
        </message>
        <message>
            <source>The files are not encrypted and hold personal data. Keep them accordingly.</source>
            <translation>Filerna är inte krypterade och innehåller personuppgifter. Förvara dem därefter.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Öppna mappen</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Borttaget</translation>
        </message>
        <message>
            <source>What was deleted can be brought back.</source>
            <translation>Det borttagna kan återställas.</translation>
        </message>
        <message>
            <source>Show what was deleted</source>
            <translation>Visa det borttagna</translation>
        </message>
        <message>
            <source>Erased for good</source>
            <translation>Slutgiltigt raderat</translation>
        </message>
        <message>
            <source>What you asked to be erased, and which computers have done it.</source>
            <translation>Vad du har bett om att radera, och vilka datorer som har gjort det.</translation>
        </message>
        <message>
            <source>Show what was erased</source>
            <translation>Visa det som raderats</translation>
        </message>
        <message>
            <source>Exported: {path}</source>
            <translation>Exporterat: {path}</translation>
        </message>
        <message>
            <source>New recovery passphrase</source>
            <translation>Ny återställningsfras</translation>
        </message>
        <message>
            <source>Keep it apart from the computer. You may write words of your own instead.</source>
            <translation>Förvara den skilt från datorn. Du kan också skriva egna ord.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiera</translation>
        </message>
        <message>
            <source>Save to a file</source>
            <translation>Spara i en fil</translation>
        </message>
        <message>
            <source>I have written the passphrase down</source>
            <translation>Återställningsfrasen är uppskriven</translation>
        </message>
        <message>
            <source>Use this passphrase</source>
            <translation>Ta frasen i bruk</translation>
        </message>
        <message>
            <source>Write the passphrase down first.</source>
            <translation>Skriv först upp återställningsfrasen.</translation>
        </message>
        <message>
            <source>Lock by itself</source>
            <translation>Låses av sig självt</translation>
        </message>
        <message>
            <source>When nobody uses the program, and after sleep.</source>
            <translation>När programmet inte används och efter viloläge.</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Lås nu</translation>
        </message>
        <message>
            <source>The data close and the window goes blank.</source>
            <translation>Uppgifterna stängs och fönstret töms.</translation>
        </message>
        <message>
            <source>Opens the data when this computer has lost its key.</source>
            <translation>Öppnar uppgifterna om datorn har förlorat sin nyckel.</translation>
        </message>
        <message>
            <source>Make a new passphrase</source>
            <translation>Gör en ny återställningsfras</translation>
        </message>
        <message>
            <source>Everyday start</source>
            <translation>Vanlig start</translation>
        </message>
        <message>
            <source>Without it you type the passphrase at each start.</source>
            <translation>Utan den skriver du frasen vid varje start.</translation>
        </message>
        <message>
            <source>Open the data with this computer's keyring</source>
            <translation>Öppna uppgifterna med datorns nyckelring</translation>
        </message>
        <message>
            <source>A file beside the data opens them: these data are not protected.</source>
            <translation>En fil bredvid uppgifterna öppnar dem: de här uppgifterna är inte skyddade.</translation>
        </message>
        <message>
            <source>A passphrase is set. A new one takes its place.</source>
            <translation>En återställningsfras är vald. En ny tar dess plats.</translation>
        </message>
        <message>
            <source>No passphrase is set.</source>
            <translation>Ingen återställningsfras är vald.</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Aldrig</translation>
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
            <translation>Var finns kunduppgifterna?</translation>
        </message>
        <message>
            <source>In a phone or in e-mail</source>
            <translation>I telefonen eller i e-posten</translation>
        </message>
        <message>
            <source>This is how text looks in the analysis.</source>
            <translation>Så här ser text ut i analysen.</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Färger</translation>
        </message>
        <message>
            <source>In bright light the light look is the clearest.</source>
            <translation>I starkt ljus är det ljusa utseendet tydligast.</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Som i systemet</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Ljust</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Mörkt</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Textstorlek</translation>
        </message>
        <message>
            <source>Ctrl + and Ctrl − change the size anywhere.</source>
            <translation>Ctrl + och Ctrl − ändrar storleken var som helst.</translation>
        </message>
        <message>
            <source>Contrast and motion</source>
            <translation>Kontrast och rörelse</translation>
        </message>
        <message>
            <source>Contrast follows the system until you change it.</source>
            <translation>Kontrasten följer operativsystemet tills du ändrar den.</translation>
        </message>
        <message>
            <source>High contrast: stronger lines and text</source>
            <translation>Hög kontrast: starkare linjer och text</translation>
        </message>
        <message>
            <source>Less motion</source>
            <translation>Mindre rörelse</translation>
        </message>
        <message>
            <source>Letters and digits</source>
            <translation>Bokstäver och siffror</translation>
        </message>
        <message>
            <source>Never while you type into a field.</source>
            <translation>Aldrig medan du skriver i ett fält.</translation>
        </message>
        <message>
            <source>Answer with the keys 0–4, and move with single letters</source>
            <translation>Svara med tangenterna 0–4 och flytta med enstaka bokstäver</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>Alla tangenter</translation>
        </message>
        <message>
            <source>F1 shows the keys of each page. Ctrl+K finds a company or anything that can be done.</source>
            <translation>F1 visar tangenterna på varje sida. Ctrl+K hittar ett företag och allt som går att göra.</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Välj en mapp</translation>
        </message>
        <message>
            <source>Save the passphrase</source>
            <translation>Spara återställningsfrasen</translation>
        </message>
        <message>
            <source>Who works here</source>
            <translation>Vem som arbetar här</translation>
        </message>
        <message>
            <source>Printed on certificates and reports.</source>
            <translation>Skrivs ut på intyg och rapporter.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Namn</translation>
        </message>
        <message>
            <source>Title (printed below a signature)</source>
            <translation>Titel (kommer under underskriften)</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-post</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>These come from the shared database. Your organisation's admin changes them.</source>
            <translation>De här kommer från den gemensamma databasen. Din organisations huvudanvändare ändrar dem.</translation>
        </message>
        <message>
            <source>Language of the program</source>
            <translation>Programmets språk</translation>
        </message>
        <message>
            <source>Documents are made in the language of who gets them.</source>
            <translation>Dokument görs på mottagarens språk.</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Skrivare</translation>
        </message>
        <message>
            <source>The one that is offered first.</source>
            <translation>Den som erbjuds först.</translation>
        </message>
        <message>
            <source>No printer was found. Documents can be saved as PDF files and printed elsewhere.</source>
            <translation>Ingen skrivare hittades. Dokument kan sparas som PDF-filer och skrivas ut på annat håll.</translation>
        </message>
        <message>
            <source>Printing works without a network when the printer is connected to this computer.</source>
            <translation>Utskrift fungerar utan nät när skrivaren är kopplad till den här datorn.</translation>
        </message>
        <message>
            <source>Blank forms</source>
            <translation>Tomma blanketter</translation>
        </message>
        <message>
            <source>The firm is written by hand; a firm's own form is on its page.</source>
            <translation>Företaget skrivs för hand. Företagets egen blankett finns på dess sida.</translation>
        </message>
        <message>
            <source>Paper form of the analysis</source>
            <translation>Pappersblankett för analysen</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>På den här datorn</translation>
        </message>
        <message>
            <source>Data, documents and backups are encrypted. Whoever takes a switched-off computer or its disk cannot read them without the key.</source>
            <translation>Uppgifter, dokument och säkerhetskopior är krypterade. På en avstängd dator eller dess disk går de inte att läsa utan nyckeln.</translation>
        </message>
        <message>
            <source>An open session is not protected</source>
            <translation>En öppen session är inte skyddad</translation>
        </message>
        <message>
            <source>While the program is open, whoever sits at the computer sees what you see. Lock it when you leave. Other programs that run under your name could read what is open, too.</source>
            <translation>Medan programmet är öppet ser den som sitter vid datorn det du ser. Lås det när du går. Också andra program som körs i ditt namn kunde läsa det som är öppet.</translation>
        </message>
        <message>
            <source>Memory cannot be wiped</source>
            <translation>Minnet kan inte tömmas</translation>
        </message>
        <message>
            <source>Locking closes the data and forgets the key, but no program of this kind can promise that nothing of them stays in the computer's memory or in its sleep file. Shut the computer down for a journey.</source>
            <translation>Låsningen stänger uppgifterna och glömmer nyckeln, men ett sådant här program kan inte lova att inget av dem blir kvar i datorns minne eller vilolägesfil. Stäng av datorn när du reser.</translation>
        </message>
        <message>
            <source>Wiping is never certain</source>
            <translation>Radering är aldrig helt säker</translation>
        </message>
        <message>
            <source>Access of a lost computer to the shared database can be closed at once. The data on it stay there, and encryption alone protects them. Even a deleted file may leave traces on a disk.</source>
            <translation>En förlorad dators tillgång till den gemensamma databasen kan stängas genast. Uppgifterna på den blir kvar, och endast krypteringen skyddar dem. Också en raderad fil kan lämna spår på en disk.</translation>
        </message>
        <message>
            <source>Encrypt the disk as well</source>
            <translation>Kryptera också disken</translation>
        </message>
        <message>
            <source>Switch on the disk encryption of the system (BitLocker with a PIN, FileVault, LUKS). It protects what this program cannot reach: files you saved elsewhere, prints on their way, the sleep file.</source>
            <translation>Ta i bruk systemets diskkryptering (BitLocker med PIN, FileVault, LUKS). Den skyddar det som programmet inte når: filer du sparat på annat håll, utskriftskön, vilolägesfilen.</translation>
        </message>
        <message>
            <source>What leaves the program</source>
            <translation>Det som lämnar programmet</translation>
        </message>
        <message>
            <source>PDFs you save, exports and copied text are outside the encryption. Delete them when they are no longer needed.</source>
            <translation>PDF-filer du sparar, exporter och kopierad text står utanför krypteringen. Ta bort dem när de inte längre behövs.</translation>
        </message>
        <message>
            <source>In the shared database</source>
            <translation>I den gemensamma databasen</translation>
        </message>
        <message>
            <source>All partners see that a firm exists and who looks after it. Its file opens to other organisations only when the firm has agreed. Notes for advisors stay with the advisors, and your own notes with you.</source>
            <translation>Alla partner ser att ett företag finns och vem som ansvarar för det. Företagets uppgifter öppnas för andra organisationer bara med företagets samtycke. Rådgivarnas anteckningar stannar hos rådgivarna och dina egna hos dig.</translation>
        </message>
        <message>
            <source>Address of the project database</source>
            <translation>Projektdatabasens adress</translation>
        </message>
        <message>
            <source>One-time code</source>
            <translation>Anslutningskod</translation>
        </message>
        <message>
            <source>Both come from your organisation's admin.</source>
            <translation>Båda får du av din organisations huvudanvändare.</translation>
        </message>
        <message>
            <source>Join the project</source>
            <translation>Anslut dig till projektet</translation>
        </message>
        <message>
            <source>Show the sync</source>
            <translation>Visa synkroniseringen</translation>
        </message>
        <message>
            <source>Shared database</source>
            <translation>Gemensam databas</translation>
        </message>
        <message>
            <source>{programme}, computer {number}</source>
            <translation>{programme}, dator {number}</translation>
        </message>
        <message>
            <source>This is needed.</source>
            <translation>Den här uppgiften behövs.</translation>
        </message>
        <message>
            <source>The shared database is closed to this computer. With a new code in your own name it joins again: all your work is here and goes along.</source>
            <translation>Den gemensamma databasen är stängd för den här datorn. Med en ny kod i ditt eget namn ansluts den på nytt: allt ditt arbete finns här och följer med.</translation>
        </message>
        <message>
            <source>The database was brought back from an old backup and does not know this computer. Join again with a new code: all your work is here and goes along.</source>
            <translation>Databasen har återställts från en gammal säkerhetskopia och känner inte till den här datorn. Anslut på nytt med en ny kod: allt ditt arbete finns här och följer med.</translation>
        </message>
        <message>
            <source>This computer has joined the project. Work goes on without a network too.</source>
            <translation>Den här datorn är ansluten till projektet. Arbetet går också utan nät.</translation>
        </message>
        <message>
            <source>Nothing done alone is lost: it goes to the shared database with the next sync.</source>
            <translation>Inget som gjorts på egen hand går förlorat: det sänds till den gemensamma databasen vid nästa synkronisering.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Inställningar</translation>
        </message>
        <message>
            <source>Another part of the settings</source>
            <translation>En annan del av inställningarna</translation>
        </message>
        <message>
            <source>Changes are saved at once</source>
            <translation>Ändringar sparas genast</translation>
        </message>
        <message>
            <source>You are looking around with invented data.</source>
            <translation>Du bekantar dig med programmet med exempeldata.</translation>
        </message>
        <message>
            <source>Back to my own data</source>
            <translation>Tillbaka till egna uppgifter</translation>
        </message>
        <message>
            <source>The new passphrase opens the data</source>
            <translation>Den nya frasen öppnar uppgifterna</translation>
        </message>
        <message>
            <source>The passphrase was saved to a file</source>
            <translation>Återställningsfrasen sparades i en fil</translation>
        </message>
        <message>
            <source>A backup was made and checked</source>
            <translation>En säkerhetskopia gjordes och kontrollerades</translation>
        </message>
        <message>
            <source>Forms of the analysis</source>
            <translation>Analysens formulär</translation>
        </message>
        <message>
            <source>Versions of the questionnaire; the coordinator checks and publishes new ones here.</source>
            <translation>Frågeformulärets versioner. Koordinatorn kontrollerar och publicerar nya här.</translation>
        </message>
        <message>
            <source>Open the forms</source>
            <translation>Öppna formulären</translation>
        </message>
        <message>
            <source>People and computers</source>
            <translation>Personer och datorer</translation>
        </message>
        <message>
            <source>Your organisation's admin lets colleagues join and closes lost computers here.</source>
            <translation>Här ansluter organisationens huvudanvändare kolleger och stänger förlorade datorer.</translation>
        </message>
        <message>
            <source>Open people and computers</source>
            <translation>Öppna personer och datorer</translation>
        </message>
        <message>
            <source>Me</source>
            <translation>Jag</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Utseende</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tangenter</translation>
        </message>
        <message>
            <source>Printing</source>
            <translation>Utskrift</translation>
        </message>
        <message>
            <source>Locking</source>
            <translation>Låsning</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Säkerhetskopior</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>Formulär</translation>
        </message>
        <message>
            <source>Export and deleted</source>
            <translation>Export och borttaget</translation>
        </message>
        <message>
            <source>Privacy and limits</source>
            <translation>Dataskydd och gränser</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Om programmet</translation>
        </message>
        <message>
            <source>Making a backup…</source>
            <translation>Säkerhetskopian görs…</translation>
        </message>
        <message>
            <source>Copying the backup…</source>
            <translation>Säkerhetskopian kopieras…</translation>
        </message>
        <message>
            <source>Going back to the backup…</source>
            <translation>Går tillbaka till säkerhetskopian…</translation>
        </message>
        <message>
            <source>Exporting…</source>
            <translation>Exporterar…</translation>
        </message>
        <message>
            <source>Joining the project…</source>
            <translation>Ansluter till projektet…</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>Not yet contacted</source>
            <translation>Inte kontaktat</translation>
        </message>
        <message>
            <source>Contacted</source>
            <translation>Kontaktat</translation>
        </message>
        <message>
            <source>Analysis under way</source>
            <translation>Analysen pågår</translation>
        </message>
        <message>
            <source>Analysed</source>
            <translation>Analyserat</translation>
        </message>
        <message>
            <source>Interview under way</source>
            <translation>Intervjun pågår</translation>
        </message>
        <message>
            <source>Interviewed</source>
            <translation>Intervjuat</translation>
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
            <translation>Intyg utfärdat</translation>
        </message>
    </context>
    <context>
        <name>Start</name>
        <message>
            <source>Save the passphrase</source>
            <translation>Spara återställningsfrasen</translation>
        </message>
        <message>
            <source>Address of the project database</source>
            <translation>Projektdatabasens adress</translation>
        </message>
        <message>
            <source>One-time code</source>
            <translation>Anslutningskod</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Namn</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Title (printed below a signature)</source>
            <translation>Titel (skrivs under namnteckningen)</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-post</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Välj</translation>
        </message>
        <message>
            <source>Recovery passphrase</source>
            <translation>Återställningsfras</translation>
        </message>
        <message>
            <source>Keep it apart from the computer. You may write words of your own instead.</source>
            <translation>Förvara den skilt från datorn. Du kan också skriva egna ord.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiera</translation>
        </message>
        <message>
            <source>Save to a file</source>
            <translation>Spara i en fil</translation>
        </message>
        <message>
            <source>I have written the passphrase down</source>
            <translation>Återställningsfrasen är uppskriven</translation>
        </message>
        <message>
            <source>Saved in the file {file}. Move it off this computer.</source>
            <translation>Sparad i filen {file}. Flytta den bort från den här datorn.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tillbaka</translation>
        </message>
        <message>
            <source>Go on without joining</source>
            <translation>Fortsätt utan att ansluta</translation>
        </message>
        <message>
            <source>Join the project</source>
            <translation>Anslut dig till projektet</translation>
        </message>
        <message>
            <source>The shared companies and trainings come to this computer.</source>
            <translation>De gemensamma företagen och utbildningarna kommer till den här datorn.</translation>
        </message>
        <message>
            <source>You need a code from your organisation's admin, and the network while you join.</source>
            <translation>Du behöver en kod av din organisations huvudanvändare. Nätet behövs bara medan du ansluter dig.</translation>
        </message>
        <message>
            <source>Use on this computer only</source>
            <translation>Använd bara på den här datorn</translation>
        </message>
        <message>
            <source>Data stay encrypted on this computer. You can join the project later.</source>
            <translation>Uppgifterna hålls krypterade på den här datorn. Du kan ansluta dig senare.</translation>
        </message>
        <message>
            <source>Right when you have no code yet.</source>
            <translation>Passar när du inte har någon kod ännu.</translation>
        </message>
        <message>
            <source>Look around with example data</source>
            <translation>Bekanta dig med exempeldata</translation>
        </message>
        <message>
            <source>Invented companies of Etelä-Savo. You may try everything.</source>
            <translation>Påhittade företag i Södra Savolax. Du får prova allt.</translation>
        </message>
        <message>
            <source>The examples have a folder of their own and never mix with real data.</source>
            <translation>Exemplen har en egen mapp och blandas aldrig med verkliga uppgifter.</translation>
        </message>
        <message>
            <source>How do you want to begin?</source>
            <translation>Hur vill du börja?</translation>
        </message>
        <message>
            <source>Everything works without a network. The choice can be changed later, and nothing is lost.</source>
            <translation>Allt fungerar utan nät. Valet kan ändras senare och ingenting går förlorat.</translation>
        </message>
        <message>
            <source>Your organisation's admin gave you an address and a code.</source>
            <translation>Adressen och koden får du av din organisations huvudanvändare.</translation>
        </message>
        <message>
            <source>Who works here?</source>
            <translation>Vem arbetar vid den här datorn?</translation>
        </message>
        <message>
            <source>Your name comes into certificates and notes.</source>
            <translation>Ditt namn kommer på intyg och anteckningar.</translation>
        </message>
        <message>
            <source>Keep the recovery passphrase safe</source>
            <translation>Förvara återställningsfrasen säkert</translation>
        </message>
        <message>
            <source>It opens the data if this computer loses its key. Nobody else can open them for you.</source>
            <translation>Med den öppnar du uppgifterna om datorns nyckel försvinner. Ingen annan kan öppna dem åt dig.</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Börja</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Fortsätt</translation>
        </message>
        <message>
            <source>Step {step}/3</source>
            <translation>Steg {step}/3</translation>
        </message>
        <message>
            <source>Check the address and the network connection.</source>
            <translation>Kontrollera adressen och nätförbindelsen.</translation>
        </message>
        <message>
            <source>Making the encrypted store…</source>
            <translation>Den krypterade databasen skapas…</translation>
        </message>
        <message>
            <source>Joining the project…</source>
            <translation>Ansluter till projektet…</translation>
        </message>
        <message>
            <source>Making example companies…</source>
            <translation>Exempelföretag skapas…</translation>
        </message>
    </context>
    <context>
        <name>SurveyImport</name>
        <message>
            <source>What the survey asked</source>
            <translation>Vad enkäten frågade</translation>
        </message>
        <message>
            <source>Numbers 1–5 mean 0–4</source>
            <translation>Talen 1–5 betyder 0–4</translation>
        </message>
        <message>
            <source>Columns of the file</source>
            <translation>Filens kolumner</translation>
        </message>
        <message>
            <source>The chosen column is read as</source>
            <translation>Den valda kolumnen läses som</translation>
        </message>
        <message>
            <source>Name of these columns</source>
            <translation>Kolumnmallens namn</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Respondents</source>
            <translation>Svarande</translation>
        </message>
        <message>
            <source>What did not fit</source>
            <translation>Vad som inte passade</translation>
        </message>
        <message>
            <source>Whose answers are these?</source>
            <translation>Vems är de här svaren?</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Välj</translation>
        </message>
        <message>
            <source>Make all missing companies</source>
            <translation>Skapa alla företag som saknas</translation>
        </message>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n svar</numerusform>
                <numerusform>%n svar</numerusform>
            </translation>
        </message>
        <message>
            <source>Column {number}</source>
            <translation>Kolumn {number}</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Kolumn</translation>
        </message>
        <message>
            <source>Read as</source>
            <translation>Läses som</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Företag</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Rad</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>Vad som görs med den</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Värde</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Varför</translation>
        </message>
        <message>
            <source>The columns are kept under “{name}”.</source>
            <translation>Kolumnerna sparades under ”{name}”.</translation>
        </message>
        <message>
            <source>– not taken in –</source>
            <translation>– tas inte in –</translation>
        </message>
        <message>
            <source>Name of the company</source>
            <translation>Företagets namn</translation>
        </message>
        <message>
            <source>Business ID</source>
            <translation>FO-nummer</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kommun</translation>
        </message>
        <message>
            <source>Id of the respondent</source>
            <translation>Svarandens id</translation>
        </message>
        <message>
            <source>Day of answering</source>
            <translation>Svarsdag</translation>
        </message>
        <message>
            <source>Take in answers from a survey tool</source>
            <translation>Ta in svar från ett enkätverktyg</translation>
        </message>
        <message>
            <source>Choose the file of answers.</source>
            <translation>Välj filen med svaren.</translation>
        </message>
        <message>
            <source>An Excel (.xlsx) or CSV file with a row for each respondent, as Webropol, Forms, LimeSurvey or Kobo give it. You see first what would happen; nothing is stored yet.</source>
            <translation>En Excel- (.xlsx) eller CSV-fil med en rad per svarande, som Webropol, Forms, LimeSurvey eller Kobo ger den. Du ser först vad som skulle hända; inget sparas ännu.</translation>
        </message>
        <message>
            <source>Taking answers in…</source>
            <translation>Tar in svar…</translation>
        </message>
        <message numerus="yes">
            <source>Take in %n answer(s)</source>
            <translation>
                <numerusform>Ta in %n svar</numerusform>
                <numerusform>Ta in %n svar</numerusform>
            </translation>
        </message>
        <message>
            <source>No row is ready to be taken in.</source>
            <translation>Ingen rad är klar att tas in.</translation>
        </message>
        <message>
            <source>Whole analysis</source>
            <translation>Hela analysen</translation>
        </message>
        <message>
            <source>Quick survey</source>
            <translation>Snabbkartläggning</translation>
        </message>
        <message>
            <source>End (T1)</source>
            <translation>Slutmätning (T1)</translation>
        </message>
        <message>
            <source>A year later (T2)</source>
            <translation>Ett år senare (T2)</translation>
        </message>
        <message>
            <source>Taken in</source>
            <translation>Intagna</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Klara</translation>
        </message>
        <message>
            <source>Whose?</source>
            <translation>Vems?</translation>
        </message>
        <message>
            <source>Here already</source>
            <translation>Redan här</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>Tas inte in</translation>
        </message>
        <message>
            <source>Did not fit</source>
            <translation>Passade inte</translation>
        </message>
        <message>
            <source>Found by business ID</source>
            <translation>Hittades med FO-nummer</translation>
        </message>
        <message>
            <source>Found by name and municipality</source>
            <translation>Hittades med namn och kommun</translation>
        </message>
        <message>
            <source>Chosen by you</source>
            <translation>Vald av dig</translation>
        </message>
        <message>
            <source>A new company is made</source>
            <translation>Ett nytt företag skapas</translation>
        </message>
        <message>
            <source>May be one of these: choose</source>
            <translation>Kan vara något av dessa: välj</translation>
        </message>
        <message>
            <source>Not among the companies</source>
            <translation>Företaget finns inte</translation>
        </message>
        <message>
            <source>These answers are here already</source>
            <translation>De här svaren finns redan</translation>
        </message>
        <message>
            <source>No answer could be read</source>
            <translation>Inget svar kunde läsas</translation>
        </message>
        <message>
            <source>The company is missing</source>
            <translation>Företaget saknas</translation>
        </message>
        <message>
            <source>Passed over by you</source>
            <translation>Du hoppade över detta</translation>
        </message>
        <message>
            <source>The same respondent as on row {first_row}</source>
            <translation>Samma svarande som på rad {first_row}</translation>
        </message>
        <message>
            <source>The same new company as on row {first_row}: take the file in once more</source>
            <translation>Samma nya företag som på rad {first_row}: ta in filen en gång till</translation>
        </message>
        <message>
            <source>Make a new company</source>
            <translation>Skapa ett nytt företag</translation>
        </message>
        <message>
            <source>Pass over</source>
            <translation>Hoppa över</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) taken in.</source>
            <translation>
                <numerusform>%n svar togs in.</numerusform>
                <numerusform>%n svar togs in.</numerusform>
            </translation>
        </message>
        <message>
            <source>The import was undone.</source>
            <translation>Importen ångrades.</translation>
        </message>
        <message numerus="yes">
            <source>%n companies stayed: somebody has worked with them.</source>
            <translation>
                <numerusform>%n företag blev kvar: någon har arbetat med det.</numerusform>
                <numerusform>%n företag blev kvar: någon har arbetat med dem.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new companies.</source>
            <translation>
                <numerusform>%n nytt företag.</numerusform>
                <numerusform>%n nya företag.</numerusform>
            </translation>
        </message>
        <message>
            <source>It was stopped before the end.</source>
            <translation>Importen avbröts.</translation>
        </message>
        <message>
            <source>The columns were read as kept under “{name}”.</source>
            <translation>Kolumnerna lästes enligt den sparade mallen ”{name}”.</translation>
        </message>
        <message>
            <source>Save what did not fit</source>
            <translation>Spara vad som inte passade</translation>
        </message>
        <message>
            <source>answers-report.xlsx</source>
            <translation>svarsrapport.xlsx</translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message>
            <source>Text to send</source>
            <translation>Text att skicka</translation>
        </message>
        <message>
            <source>Send this text</source>
            <translation>Skicka den här texten</translation>
        </message>
        <message>
            <source>{count} characters, at most {most}</source>
            <translation>{count} tecken, högst {most}</translation>
        </message>
        <message>
            <source>Write the text first.</source>
            <translation>Skriv texten först.</translation>
        </message>
        <message numerus="yes">
            <source>%n changes are set aside</source>
            <translation>
                <numerusform>%n ändring har lagts åt sidan</numerusform>
                <numerusform>%n ändringar har lagts åt sidan</numerusform>
            </translation>
        </message>
        <message>
            <source>They are safe here until the cause is put right.</source>
            <translation>De är i säkerhet här tills orsaken är åtgärdad.</translation>
        </message>
        <message numerus="yes">
            <source>%n files are not sent</source>
            <translation>
                <numerusform>%n fil skickas inte</numerusform>
                <numerusform>%n filer skickas inte</numerusform>
            </translation>
        </message>
        <message>
            <source>Whatever else was done is sent.</source>
            <translation>Allt annat skickas.</translation>
        </message>
        <message>
            <source>Nothing is set aside</source>
            <translation>Inget har lagts åt sidan</translation>
        </message>
        <message>
            <source>Data that the shared database could not take would stay here until it is put right.</source>
            <translation>Här skulle uppgifter som den gemensamma databasen inte kan ta emot bli kvar tills de har rättats.</translation>
        </message>
        <message>
            <source>Edit the text</source>
            <translation>Redigera texten</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>Ta bort från listan</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Skicka igen</translation>
        </message>
        <message>
            <source>Decision: {field}</source>
            <translation>Beslut: {field}</translation>
        </message>
        <message>
            <source>Earlier: {value}</source>
            <translation>Tidigare: {value}</translation>
        </message>
        <message>
            <source>Combine the texts</source>
            <translation>Slå ihop texterna</translation>
        </message>
        <message>
            <source>Write a new value</source>
            <translation>Skriv ett nytt värde</translation>
        </message>
        <message>
            <source>Use the chosen one</source>
            <translation>Använd det valda</translation>
        </message>
        <message>
            <source>Use the new value</source>
            <translation>Använd det nya värdet</translation>
        </message>
        <message>
            <source>Nothing to decide.</source>
            <translation>Inget att avgöra.</translation>
        </message>
        <message>
            <source>No value was changed in two places.</source>
            <translation>Ingen uppgift har ändrats på två ställen.</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Senare</translation>
        </message>
        <message>
            <source>New value</source>
            <translation>Nytt värde</translation>
        </message>
        <message>
            <source>Values to choose from</source>
            <translation>Värden att välja mellan</translation>
        </message>
        <message>
            <source>Write the value first.</source>
            <translation>Skriv värdet först.</translation>
        </message>
        <message>
            <source>Choose a value first.</source>
            <translation>Välj ett värde först.</translation>
        </message>
        <message>
            <source>What has happened</source>
            <translation>Vad som har hänt</translation>
        </message>
        <message>
            <source>Nothing has happened yet.</source>
            <translation>Inget har hänt ännu.</translation>
        </message>
        <message>
            <source>Show older</source>
            <translation>Visa äldre</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>Tas bort</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Behålls</translation>
        </message>
        <message>
            <source>Yes, the same firm as {name}: merge them</source>
            <translation>Ja, samma företag som {name}: slå samman dem</translation>
        </message>
        <message>
            <source>No, two firms</source>
            <translation>Nej, två olika företag</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Synkronisering</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>På den här datorn</translation>
        </message>
        <message>
            <source>In the shared database</source>
            <translation>I den gemensamma databasen</translation>
        </message>
        <message>
            <source>Waiting for your decision</source>
            <translation>Väntar på ditt beslut</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Inställningar</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Synkronisera nu</translation>
        </message>
        <message>
            <source>Decided: {field}</source>
            <translation>Avgjort: {field}</translation>
        </message>
        <message>
            <source>Demo data is never sent.</source>
            <translation>Exempeldata skickas inte.</translation>
        </message>
        <message>
            <source>Join a project first, in the settings.</source>
            <translation>Gå först med i ett projekt i inställningarna.</translation>
        </message>
        <message>
            <source>A sync is going on.</source>
            <translation>Synkronisering pågår.</translation>
        </message>
        <message>
            <source>Choose the first value</source>
            <translation>Välj det första värdet</translation>
        </message>
        <message>
            <source>Choose the second value</source>
            <translation>Välj det andra värdet</translation>
        </message>
        <message>
            <source>Saving does not work</source>
            <translation>Det går inte att spara</translation>
        </message>
        <message numerus="yes">
            <source>%n companies</source>
            <translation>
                <numerusform>%n företag</numerusform>
                <numerusform>%n företag</numerusform>
            </translation>
        </message>
        <message>
            <source>no backup yet</source>
            <translation>ingen säkerhetskopia ännu</translation>
        </message>
        <message>
            <source>backup {when}</source>
            <translation>säkerhetskopia {when}</translation>
        </message>
        <message>
            <source>Everything is saved</source>
            <translation>Allt är sparat</translation>
        </message>
        <message>
            <source>Demo data is never sent</source>
            <translation>Exempeldata skickas inte</translation>
        </message>
        <message>
            <source>it stays on this computer</source>
            <translation>den stannar på den här datorn</translation>
        </message>
        <message>
            <source>Not in use</source>
            <translation>Används inte</translation>
        </message>
        <message>
            <source>this computer has not joined the project</source>
            <translation>den här datorn är inte med i projektet</translation>
        </message>
        <message numerus="yes">
            <source>%n changes are waiting</source>
            <translation>
                <numerusform>%n ändring väntar</numerusform>
                <numerusform>%n ändringar väntar</numerusform>
            </translation>
        </message>
        <message>
            <source>they leave by themselves</source>
            <translation>skickas av sig själva</translation>
        </message>
        <message>
            <source>they leave when the network is back</source>
            <translation>skickas när nätet är tillbaka</translation>
        </message>
        <message>
            <source>Nothing fetched yet</source>
            <translation>Ingenting har hämtats ännu</translation>
        </message>
        <message>
            <source>the first time takes a moment</source>
            <translation>första gången tar en stund</translation>
        </message>
        <message>
            <source>last {when}</source>
            <translation>senast {when}</translation>
        </message>
        <message>
            <source>larger than 16 MB; all else is sent</source>
            <translation>över 16 MB; allt annat är skickat</translation>
        </message>
        <message>
            <source>Everything is sent</source>
            <translation>Allt är skickat</translation>
        </message>
        <message numerus="yes">
            <source>%n values changed in two places</source>
            <translation>
                <numerusform>%n uppgift ändrades på två ställen</numerusform>
                <numerusform>%n uppgifter ändrades på två ställen</numerusform>
            </translation>
        </message>
        <message>
            <source>does not hold up other work</source>
            <translation>hindrar inget annat arbete</translation>
        </message>
        <message>
            <source>Nothing to decide</source>
            <translation>Inget att avgöra</translation>
        </message>
        <message>
            <source>The clock of this computer is wrong. Check the date and the time; nothing is lost by it.</source>
            <translation>Datorns klocka går fel. Kontrollera datum och tid; inget har gått förlorat.</translation>
        </message>
        <message>
            <source>The shared database was not reached at {time}. Your work is safe on this computer. The program tries again by itself.</source>
            <translation>Den gemensamma databasen kunde inte nås kl. {time}. Ditt arbete är sparat på den här datorn. Programmet försöker självt igen.</translation>
        </message>
        <message>
            <source>Sending changes…</source>
            <translation>Skickar ändringar…</translation>
        </message>
        <message>
            <source>Fetching changes…</source>
            <translation>Hämtar ändringar…</translation>
        </message>
        <message>
            <source>Storing what came…</source>
            <translation>Sparar det hämtade…</translation>
        </message>
        <message>
            <source>Moving documents…</source>
            <translation>Dokument överförs…</translation>
        </message>
        <message>
            <source>Reaching the shared database…</source>
            <translation>Kontaktar den gemensamma databasen…</translation>
        </message>
        <message>
            <source>It was removed in one place and changed in another. Which should hold?</source>
            <translation>Uppgiften togs bort på ett ställe och ändrades på ett annat. Vilket ska gälla?</translation>
        </message>
        <message>
            <source>Another firm has the same business ID. Are the two one firm?</source>
            <translation>Ett annat företag har samma FO-nummer. Är de samma företag?</translation>
        </message>
        <message>
            <source>The value changed in two places before the computers saw each other. Which one is right?</source>
            <translation>Uppgiften ändrades på två ställen innan datorerna fick kontakt. Vilken är rätt?</translation>
        </message>
        <message>
            <source>On your other computer</source>
            <translation>På din andra dator</translation>
        </message>
        <message>
            <source>On another computer</source>
            <translation>På en annan dator</translation>
        </message>
        <message>
            <source>you</source>
            <translation>du</translation>
        </message>
        <message>
            <source>you, on another computer</source>
            <translation>du, på en annan dator</translation>
        </message>
        <message>
            <source>added: {words}</source>
            <translation>tillagt: {words}</translation>
        </message>
        <message>
            <source>removed: {words}</source>
            <translation>borttaget: {words}</translation>
        </message>
        <message>
            <source>Marks:</source>
            <translation>Markeringar:</translation>
        </message>
        <message>
            <source>added</source>
            <translation>tillagt</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>borttaget</translation>
        </message>
        <message>
            <source>Larger than 16 MB: it stays on this computer. Save a smaller one to share it.</source>
            <translation>Över 16 MB: stannar på datorn. Spara en mindre om du vill dela den.</translation>
        </message>
        <message>
            <source>Larger than 16 MB: it is only on the computer where it was made.</source>
            <translation>Över 16 MB: finns bara på datorn där den gjordes.</translation>
        </message>
        <message>
            <source>The firm's file is no longer open to you.</source>
            <translation>Företagets uppgifter är inte längre öppna för dig.</translation>
        </message>
        <message>
            <source>The record is not in the shared database, or it is no longer open to you.</source>
            <translation>Uppgiften finns inte i den gemensamma databasen, eller så är den inte längre öppen för dig.</translation>
        </message>
        <message>
            <source>Only the firm's own organisation may change this.</source>
            <translation>Bara företagets egen organisation får ändra detta.</translation>
        </message>
        <message>
            <source>Another organisation has kept this firm's file. Ask it to take the firm back and hand it over.</source>
            <translation>En annan organisation har haft företagets uppgifter. Be den ta tillbaka företaget och överlåta det.</translation>
        </message>
        <message>
            <source>Only an admin of the organisation that leads the programme may change this.</source>
            <translation>Bara huvudanvändaren i organisationen som leder projektet får ändra detta.</translation>
        </message>
        <message>
            <source>Another release was made meanwhile, and this one was not checked against it. Synchronise to fetch it, look at the new draft, then release again.</source>
            <translation>Under tiden gjordes en annan publikation, och den här har inte jämförts med den. Hämta den genom att synkronisera, se på det nya utkastet och publicera sedan på nytt.</translation>
        </message>
        <message>
            <source>The text is too long. Shorten it and send it again.</source>
            <translation>Texten är för lång. Förkorta den och skicka igen.</translation>
        </message>
        <message>
            <source>Only the organisation's admin may change this.</source>
            <translation>Bara organisationens huvudanvändare får ändra detta.</translation>
        </message>
        <message>
            <source>The value does not fit. Correct it and send it again.</source>
            <translation>Uppgiften duger inte. Rätta den och skicka igen.</translation>
        </message>
        <message>
            <source>This cannot be changed any more.</source>
            <translation>Detta kan inte ändras längre.</translation>
        </message>
        <message>
            <source>The shared database could not take this change.</source>
            <translation>Den gemensamma databasen kunde inte ta emot ändringen.</translation>
        </message>
        <message>
            <source>Another certificate has this number. Void this one and issue it again.</source>
            <translation>Ett annat intyg har samma nummer. Makulera detta och utfärda intyget på nytt.</translation>
        </message>
        <message>
            <source>The number belongs to another computer. Void this certificate and issue it again.</source>
            <translation>Numret hör till en annan dator. Makulera detta intyg och utfärda det på nytt.</translation>
        </message>
        <message>
            <source>The firm was merged into another one. Undo the merge first.</source>
            <translation>Företaget har slagits samman med ett annat. Ångra sammanslagningen först.</translation>
        </message>
        <message>
            <source>The record was erased for good.</source>
            <translation>Uppgiften har raderats slutgiltigt.</translation>
        </message>
        <message>
            <source>More places are given already. Withdraw a firm first, then lower the number.</source>
            <translation>Fler platser är redan givna. Återkalla först ett företags plats och sänk sedan antalet.</translation>
        </message>
    </context>
    <context>
        <name>SyncLog</name>
        <message numerus="yes">
            <source>Sent %n changes</source>
            <translation>
                <numerusform>Skickade %n ändring</numerusform>
                <numerusform>Skickade %n ändringar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fetched %n changes</source>
            <translation>
                <numerusform>Hämtade %n ändring</numerusform>
                <numerusform>Hämtade %n ändringar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A check against the shared database corrected %n rows</source>
            <translation>
                <numerusform>En jämförelse med den gemensamma databasen rättade %n rad</numerusform>
                <numerusform>En jämförelse med den gemensamma databasen rättade %n rader</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files are too large to be sent</source>
            <translation>
                <numerusform>%n fil är för stor för att skickas</numerusform>
                <numerusform>%n filer är för stora för att skickas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were set aside</source>
            <translation>
                <numerusform>%n ändring lades åt sidan</numerusform>
                <numerusform>%n ändringar lades åt sidan</numerusform>
            </translation>
        </message>
        <message>
            <source>Changed in two places: {field}</source>
            <translation>Ändrades på två ställen: {field}</translation>
        </message>
        <message>
            <source>Decided: {field}</source>
            <translation>Avgjordes: {field}</translation>
        </message>
        <message>
            <source>This computer joined the project</source>
            <translation>Den här datorn gick med i projektet</translation>
        </message>
        <message>
            <source>The network is back, syncing went on by itself</source>
            <translation>Nätet är tillbaka, synkroniseringen fortsatte av sig själv</translation>
        </message>
        <message>
            <source>The network was lost, work went on on this computer</source>
            <translation>Nätet försvann, arbetet fortsatte på den här datorn</translation>
        </message>
        <message>
            <source>This was an older copy of the data: it was brought up to date and nothing was doubled</source>
            <translation>Detta var en äldre kopia av uppgifterna: den uppdaterades och inget dubblerades</translation>
        </message>
        <message>
            <source>The shared database was restored: what it lacked was sent again</source>
            <translation>Den gemensamma databasen återställdes: det som saknades skickades igen</translation>
        </message>
        <message>
            <source>A backup was made and checked</source>
            <translation>En säkerhetskopia gjordes och kontrollerades</translation>
        </message>
    </context>
    <context>
        <name>Targets</name>
        <message>
            <source>What</source>
            <translation>Vad</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Mål</translation>
        </message>
        <message>
            <source>We</source>
            <translation>Vi</translation>
        </message>
        <message>
            <source>Whole programme</source>
            <translation>Hela programmet</translation>
        </message>
        <message>
            <source>firms that take part</source>
            <translation>deltagande företag</translation>
        </message>
        <message>
            <source>sessions held</source>
            <translation>hållna utbildningstillfällen</translation>
        </message>
        <message>
            <source>firms analysed and interviewed</source>
            <translation>analyserade och intervjuade företag</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>anges inte</translation>
        </message>
        <message>
            <source>The shared database has not counted the whole programme yet: that comes with a sync.</source>
            <translation>Den gemensamma databasen har inte räknat hela programmet ännu: det kommer med en synkning.</translation>
        </message>
        <message>
            <source>Whole programme counted {when} in the shared database.</source>
            <translation>Hela programmet räknat i den gemensamma databasen {when}.</translation>
        </message>
        <message>
            <source>We: {organisation}, counted on this computer now. A firm counts for who has it.</source>
            <translation>Vi: {organisation}, räknat på den här datorn nu. Ett företag räknas till den som har det.</translation>
        </message>
        <message>
            <source>A count is not told where fewer than {least} firms of others could be worked out.</source>
            <translation>Siffran anges inte om man av den kunde sluta sig till färre än {least} av andras företag.</translation>
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
        <name>Today</name>
        <message>
            <source>Add a visit</source>
            <translation>Lägg till besök</translation>
        </message>
        <message>
            <source>Log advice</source>
            <translation>Anteckna rådgivning</translation>
        </message>
        <message>
            <source>Change the visit</source>
            <translation>Ändra besöket</translation>
        </message>
        <message>
            <source>Open the company</source>
            <translation>Öppna företaget</translation>
        </message>
        <message>
            <source>Nothing is planned for this day.</source>
            <translation>Det finns inget inplanerat för den här dagen.</translation>
        </message>
        <message>
            <source>Open a company or add a visit.</source>
            <translation>Öppna ett företag eller lägg till ett besök.</translation>
        </message>
        <message>
            <source>Open companies</source>
            <translation>Öppna företagen</translation>
        </message>
        <message>
            <source>No companies yet.</source>
            <translation>Inga företag ännu.</translation>
        </message>
        <message>
            <source>Add the first company or take in a list from Excel.</source>
            <translation>Lägg till det första företaget eller hämta en lista från Excel.</translation>
        </message>
        <message>
            <source>Add a company</source>
            <translation>Lägg till ett företag</translation>
        </message>
        <message>
            <source>Take in a list</source>
            <translation>Hämta en lista</translation>
        </message>
        <message>
            <source>Opened last</source>
            <translation>Senast öppnade</translation>
        </message>
        <message>
            <source>Nothing waits for you.</source>
            <translation>Inget väntar på dig.</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>I dag</translation>
        </message>
        <message>
            <source>Within a column</source>
            <translation>Inom kolumnen</translation>
        </message>
        <message>
            <source>The other column</source>
            <translation>Den andra kolumnen</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>Find a company or an action</source>
            <translation>Sök företag eller åtgärd</translation>
        </message>
        <message>
            <source>The day's programme</source>
            <translation>Dagens program</translation>
        </message>
        <message>
            <source>Waits for you</source>
            <translation>Väntar på dig</translation>
        </message>
        <message>
            <source>Added to the programme.</source>
            <translation>Tillagt i programmet.</translation>
        </message>
        <message>
            <source>Visit saved.</source>
            <translation>Besöket har sparats.</translation>
        </message>
        <message>
            <source>Visit removed.</source>
            <translation>Besöket har tagits bort.</translation>
        </message>
        <message>
            <source>Marked as held.</source>
            <translation>Markerat som hållet.</translation>
        </message>
        <message>
            <source>Called off.</source>
            <translation>Markerat som inställt.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Försök igen</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Besök</translation>
        </message>
        <message>
            <source>Visit or call</source>
            <translation>Besök eller samtal</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Företag</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tid</translation>
        </message>
        <message>
            <source>What about</source>
            <translation>Ärende</translation>
        </message>
        <message>
            <source>Where, if not at the company</source>
            <translation>Var, om inte hos företaget</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>Back to the day</source>
            <translation>Tillbaka till dagen</translation>
        </message>
        <message numerus="yes">
            <source>%n participants</source>
            <translation>
                <numerusform>%n deltagare</numerusform>
                <numerusform>%n deltagare</numerusform>
            </translation>
        </message>
        <message>
            <source>you are the trainer</source>
            <translation>du är utbildare</translation>
        </message>
        <message>
            <source>certificates</source>
            <translation>intyg</translation>
        </message>
        <message>
            <source>held</source>
            <translation>hållet</translation>
        </message>
        <message numerus="yes">
            <source>%n agreed actions open</source>
            <translation>
                <numerusform>%n öppen åtgärd</numerusform>
                <numerusform>%n öppna åtgärder</numerusform>
            </translation>
        </message>
        <message>
            <source>First visit</source>
            <translation>Första besöket</translation>
        </message>
        <message numerus="yes">
            <source>Analysis under way: %n answers</source>
            <translation>
                <numerusform>Analysen pågår: %n svar</numerusform>
                <numerusform>Analysen pågår: %n svar</numerusform>
            </translation>
        </message>
        <message>
            <source>Analysis under way: {answered} answers of {shown}, about {minutes} min left</source>
            <translation>Analysen pågår: {answered} svar av {shown}, ungefär {minutes} min kvar</translation>
        </message>
        <message>
            <source>Start analysis</source>
            <translation>Börja analysen</translation>
        </message>
        <message>
            <source>Continue analysis</source>
            <translation>Fortsätt analysen</translation>
        </message>
        <message>
            <source>Start interview</source>
            <translation>Börja intervjun</translation>
        </message>
        <message>
            <source>Continue interview</source>
            <translation>Fortsätt intervjun</translation>
        </message>
        <message>
            <source>Decision between two values</source>
            <translation>Beslut mellan två uppgifter</translation>
        </message>
        <message>
            <source>Decisions between two values</source>
            <translation>Beslut mellan två uppgifter</translation>
        </message>
        <message>
            <source>Agreed action is late</source>
            <translation>Överenskommen åtgärd försenad</translation>
        </message>
        <message>
            <source>Agreed actions are late</source>
            <translation>Överenskomna åtgärder försenade</translation>
        </message>
        <message>
            <source>Draft under way</source>
            <translation>Utkast pågår</translation>
        </message>
        <message>
            <source>Drafts under way</source>
            <translation>Utkast pågår</translation>
        </message>
        <message>
            <source>Analysed, not interviewed yet</source>
            <translation>Analyserat, inte intervjuat ännu</translation>
        </message>
        <message>
            <source>Follow-up within this month</source>
            <translation>Uppföljning den här månaden</translation>
        </message>
        <message>
            <source>Follow-ups within this month</source>
            <translation>Uppföljningar den här månaden</translation>
        </message>
        <message>
            <source>Firm to be measured again</source>
            <translation>Företag väntar på slutmätning</translation>
        </message>
        <message>
            <source>Firms to be measured again</source>
            <translation>Företag väntar på slutmätning</translation>
        </message>
        <message>
            <source>oldest {day}: {what}</source>
            <translation>äldst {day}: {what}</translation>
        </message>
        <message numerus="yes">
            <source>oldest %n days: {firm}</source>
            <translation>
                <numerusform>äldst %n dag: {firm}</numerusform>
                <numerusform>äldst %n dagar: {firm}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n analyses</source>
            <translation>
                <numerusform>analys %n</numerusform>
                <numerusform>analyser %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interviews</source>
            <translation>
                <numerusform>intervju %n</numerusform>
                <numerusform>intervjuer %n</numerusform>
            </translation>
        </message>
        <message>
            <source>begun {day}</source>
            <translation>påbörjad {day}</translation>
        </message>
        <message>
            <source>agreed for {day}</source>
            <translation>överenskommen {day}</translation>
        </message>
        <message>
            <source>This is demo data.</source>
            <translation>Det här är exempeldata.</translation>
        </message>
        <message>
            <source>Nothing here is sent anywhere.</source>
            <translation>Inget skickas härifrån.</translation>
        </message>
        <message>
            <source>Work is kept on this computer.</source>
            <translation>Arbetet sparas på den här datorn.</translation>
        </message>
        <message>
            <source>The computer has not joined the shared database.</source>
            <translation>Datorn är inte ansluten till den gemensamma databasen.</translation>
        </message>
        <message numerus="yes">
            <source>%n changes wait to be sent.</source>
            <translation>
                <numerusform>%n ändring väntar på att skickas.</numerusform>
                <numerusform>%n ändringar väntar på att skickas.</numerusform>
            </translation>
        </message>
        <message>
            <source>No network. Work is kept on this computer.</source>
            <translation>Inget nätverk. Arbetet sparas på den här datorn.</translation>
        </message>
        <message>
            <source>The shared database could not be updated.</source>
            <translation>Den gemensamma databasen kunde inte uppdateras.</translation>
        </message>
        <message>
            <source>Changes are on their way.</source>
            <translation>Ändringarna är på väg.</translation>
        </message>
        <message>
            <source>Fetching the shared data.</source>
            <translation>Gemensamma uppgifter hämtas.</translation>
        </message>
        <message>
            <source>Everything is up to date.</source>
            <translation>Allt är uppdaterat.</translation>
        </message>
        <message>
            <source>The shared database has not been seen yet.</source>
            <translation>Ingen kontakt med den gemensamma databasen ännu.</translation>
        </message>
        <message>
            <source>Shared database seen last {when}.</source>
            <translation>Kontakt med den gemensamma databasen senast {when}.</translation>
        </message>
    </context>
    <context>
        <name>Trash</name>
        <message>
            <source>What</source>
            <translation>Vad</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Borttaget</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Företag</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Line of the timeline</source>
            <translation>Rad på tidslinjen</translation>
        </message>
        <message>
            <source>Analysis</source>
            <translation>Analys</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Intervju</translation>
        </message>
        <message>
            <source>Short or open advice</source>
            <translation>Kort eller öppen rådgivning</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Anteckning</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Verktyg</translation>
        </message>
        <message>
            <source>Agreed action</source>
            <translation>Överenskommen åtgärd</translation>
        </message>
        <message>
            <source>Guidance</source>
            <translation>Hänvisning</translation>
        </message>
        <message>
            <source>Visit or training</source>
            <translation>Besök eller utbildning</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Deltagare</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
        <message>
            <source>Deleted items</source>
            <translation>Borttagna</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Återställ</translation>
        </message>
        <message>
            <source>Nothing has been deleted.</source>
            <translation>Ingenting har tagits bort.</translation>
        </message>
        <message>
            <source>What you delete comes here and can be brought back.</source>
            <translation>Det som tas bort kommer hit och kan återställas.</translation>
        </message>
        <message>
            <source>Choose a row first.</source>
            <translation>Välj först en rad.</translation>
        </message>
        <message>
            <source>Brought back: {what}</source>
            <translation>Återställt: {what}</translation>
        </message>
    </context>
    <context>
        <name>Unlock</name>
        <message>
            <source>Recovery passphrase</source>
            <translation>Återställningsfras</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppna</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Försök igen</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Öppnar…</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Låst</translation>
        </message>
        <message>
            <source>The data need a backup</source>
            <translation>Uppgifterna måste återställas</translation>
        </message>
        <message>
            <source>Open with the recovery passphrase</source>
            <translation>Öppna med återställningsfrasen</translation>
        </message>
        <message>
            <source>The data did not open</source>
            <translation>Uppgifterna öppnades inte</translation>
        </message>
        <message>
            <source>The data are encrypted and closed. Leave the field empty if this computer keeps the key.</source>
            <translation>Uppgifterna är krypterade och stängda. Lämna fältet tomt om den här datorn förvarar nyckeln.</translation>
        </message>
        <message>
            <source>Choose the backup to go back to.</source>
            <translation>Välj säkerhetskopian att gå tillbaka till.</translation>
        </message>
        <message>
            <source>The data are in order, encrypted on this computer.</source>
            <translation>Uppgifterna är i ordning, krypterade på den här datorn.</translation>
        </message>
        <message>
            <source>Nothing is lost. Put the cause right and try again.</source>
            <translation>Ingenting har gått förlorat. Åtgärda orsaken och försök igen.</translation>
        </message>
        <message>
            <source>There is no backup in this folder.</source>
            <translation>Det finns ingen säkerhetskopia i mappen.</translation>
        </message>
    </context>
    <context>
        <name>VisitOutcome</name>
        <message>
            <source>It took place</source>
            <translation>Det hölls</translation>
        </message>
        <message>
            <source>It does not take place</source>
            <translation>Det ställs in</translation>
        </message>
        <message>
            <source>Why it does not take place</source>
            <translation>Varför det ställs in</translation>
        </message>
        <message>
            <source>Call off</source>
            <translation>Ställ in</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Something went wrong. What was saved is safe. If it happens again, restart the program.</source>
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
            <source>yesterday</source>
            <translation>i går</translation>
        </message>
        <message>
            <source>today</source>
            <translation>i dag</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>i morgon</translation>
        </message>
        <message>
            <source>at {time}</source>
            <translation>kl. {time}</translation>
        </message>
        <message>
            <source>{size} MB</source>
            <translation>{size} MB</translation>
        </message>
        <message>
            <source>{day} at {time}</source>
            <translation>{day} kl. {time}</translation>
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
