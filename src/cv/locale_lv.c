/* SPDX-License-Identifier: MIT */
/* Latvian. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} no {of}"},
    {"present", "šobrīd"},
    {"about", "ap {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree}, {area}"},
    {"day", "YYYY'. g. 'D'. 'MMMM"},
    {"month", "YYYY'. g. 'MMMM"},
    {"year", "YYYY"},
    {"quarter", "YYYY'. g. 'Q'. ceturksnis'"},
    {"season", "YYYY'. g. 'S"},
    {"span", "{years} un {months}"},
    {"spanyears", "{n} gads|{n} gadi|{n} gadu"},
    {"spanmonths", "{n} mēnesis|{n} mēneši|{n} mēnešu"},

    {"cv", "Dzīves apraksts"},
    {"contact", "Kontakti"},
    {"page", "Lappuse"},
    {"updated", "Atjaunināts"},
    {"profile", "Profils"},
    {"photo", "Fotogrāfija"},

    {"name", "Nosaukums"},
    {"position", "Amats"},
    {"organisation", "Organizācija"},
    {"degree", "Grāds"},
    {"area", "Nozare"},
    {"location", "Vieta"},
    {"dates", "Laikposms"},
    {"url", "Tīmekļa vietne"},
    {"keywords", "Atslēgvārdi"},
    {"level", "Līmenis"},
    {"score", "Vērtējums"},
    {"courses", "Studiju kursi"},
    {"authors", "Autori"},
    {"doi", "DOI"},
    {"identifier", "Numurs"},
    {"type", "Veids"},
    {"email", "E-pasts"},
    {"phone", "Tālrunis"},
    {"relationship", "Saistība"},
    {"logo", "Logotips"},
    {"headline", "Profesija"},
    {"pronouns", "Vietniekvārdi"},
    {"birthdate", "Dzimšanas datums"},
    {"nationality", "Valstspiederība"},
    {"image", "Fotogrāfija"},
};

const struct locale locale_lv = {
    .tag = {"lv", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profils|Kopsavilkums|Par mani|Mērķis|Karjeras mērķis",
	    [KIND_WORK] = "Darba pieredze|Profesionālā pieredze|Pieredze|Karjera",
	    [KIND_VOLUNTEER] = "Brīvprātīgais darbs|Sabiedriskā darbība",
	    [KIND_EDUCATION] = "Izglītība|Studijas|Izglītība un apmācība",
	    [KIND_PROJECTS] = "Projekti|Projekts|Portfolio",
	    [KIND_SKILLS] = "Prasmes|Kompetences|Zināšanas|Profesionālās prasmes|"
			    "Datorprasmes|Tehniskās prasmes|Tehnoloģijas|"
			    "Prasmes un iemaņas|Rīki",
	    [KIND_LANGUAGES] = "Valodas|Valodu zināšanas|Valodu prasmes|Svešvalodas",
	    [KIND_AWARDS] = "Apbalvojumi|Balvas|Sasniegumi|Stipendijas",
	    [KIND_CERTIFICATES] = "Sertifikāti|Apliecības|Licences|Sertifikāts",
	    [KIND_PUBLICATIONS] = "Publikācijas|Raksti|Grāmatas",
	    [KIND_TALKS] = "Uzstāšanās|Prezentācijas|Konferences|Lekcijas",
	    [KIND_PATENTS] = "Patenti|Patents|Izgudrojumi",
	    [KIND_GRANTS] = "Granti|Pētniecības finansējums|Finansējums",
	    [KIND_TEACHING] = "Pedagoģiskā darbība|Mācīšana|Pasniegšana",
	    [KIND_MEMBERSHIPS] = "Dalība organizācijās|Dalība biedrībās|Biedrības",
	    [KIND_COURSES] = "Kursi|Kursi un semināri|Tālākizglītība|Semināri|Apmācības",
	    [KIND_INTERESTS] = "Intereses|Hobiji|Vaļasprieki",
	    [KIND_REFERENCES] = "Atsauksmes|Ieteikumi|Rekomendācijas",
	    [KIND_CONTACT] = "Kontakti|Kontaktinformācija|Personas dati|Saites|"
			     "Personīgā informācija",
	    [KIND_CLAUSE] = "|Piekrišana|Datu aizsardzība",
	},
    .fillers = "citi|citas|izlasītas|manas|papildu|galvenās|profesionālās",
    .conjunctions = "un",
    .months = "janvāris|februāris|marts|aprīlis|maijs|jūnijs|jūlijs|augusts|septembris|"
	      "oktobris|novembris|decembris",
    .months_short = "janv.|febr.|marts|apr.|maijs|jūn.|jūl.|aug.|sept.|okt.|nov.|dec.",
    .months_read = "janvārī|februārī|martā|aprīlī|maijā|jūnijā|jūlijā|augustā|septembrī|"
		   "oktobrī|novembrī|decembrī",
    .seasons = "pavasaris|vasara|rudens|ziema",
    .now = "šobrīd|pašlaik|tagad|šodien|patlaban|līdz šim",
    .since = "kopš|no",
    .to = "līdz",
    .year = "g|gada|gads",
    .ordinal_years = true,
    .plural = PLURAL_BALTIC,
    .levels = "iesācējs=2/6|vidējs=3/6|padziļināts=4/6|eksperts=5/6|pamatzināšanas=1/5|"
	      "sarunvalodas līmenī=2/5|labi,labas=3/5|brīvi,ļoti labi,teicami=4/5|"
	      "dzimtā,dzimtā valoda=5/5",
    .posts = "inženieris|inženiere|programmētājs|programmētāja|izstrādātājs|"
	     "izstrādātāja|dizainers|dizainere|vadītājs|vadītāja|menedžeris|"
	     "direktors|direktore|konsultants|konsultante|analītiķis|analītiķe|"
	     "arhitekts|arhitekte|asistents|asistente|palīgs|praktikants|"
	     "praktikante|māceklis|skolotājs|skolotāja|lektors|lektore|docents|"
	     "docente|profesors|profesore|pētnieks|pētniece|tehniķis|speciālists|"
	     "speciāliste|koordinators|koordinatore|medmāsa|dibinātājs|dibinātāja|"
	     "redaktors|redaktore|tulkotājs|tulkotāja|brīvprātīgais|brīvprātīgā|"
	     "pavārs|pavāre|viesmīlis|viesmīle|grāmatvedis|grāmatvede|padomnieks|"
	     "padomniece|strādnieks|strādniece|priekšsēdētājs|sekretārs|sekretāre|"
	     "bibliotekārs|bibliotekāre|galdnieks|namdaris|elektriķis|maiznieks|"
	     "maizniece|restaurators|restauratore|doktorants|doktorante|žurnālists|"
	     "žurnāliste|jurists|juriste|advokāts|pārdevējs|pārdevēja|"
	     "administrators|administratore|ārsts|ārste|psihologs|mehāniķis|"
	     "krāsotājs|šoferis|dārznieks|fotogrāfs|meistars",
    .degrees = "bakalaurs|bakalaura|maģistrs|maģistra|doktors|doktora|diploms|"
	       "vidējā izglītība|augstākā izglītība",
    .schools = "universitāte|augstskola|koledža|skola|ģimnāzija|licejs|akadēmija|"
	       "institūts|fakultāte|konservatorija",
    LOCALE_WORDS(words),
};
