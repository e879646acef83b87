/* SPDX-License-Identifier: MIT */
/* Finnish. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n}/{of}"},
    {"present", "nykyhetki"},
    {"about", "n. {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree}, {area}"},
    {"day", "D.M.YYYY"},
    {"month", "M/YYYY"},
    {"year", "YYYY"},
    {"quarter", "Q'. neljännes' YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} vuosi|{n} vuotta"},
    {"spanmonths", "{n} kuukausi|{n} kuukautta"},

    {"cv", "Ansioluettelo"},
    {"contact", "Yhteystiedot"},
    {"page", "Sivu"},
    {"updated", "Päivitetty"},
    {"profile", "Profiili"},
    {"photo", "Kuva"},

    {"name", "Nimi"},
    {"position", "Tehtävä"},
    {"organisation", "Organisaatio"},
    {"degree", "Tutkinto"},
    {"area", "Ala"},
    {"location", "Paikka"},
    {"dates", "Ajankohta"},
    {"url", "Verkkosivu"},
    {"keywords", "Avainsanat"},
    {"level", "Taso"},
    {"score", "Arvosana"},
    {"courses", "Kurssit"},
    {"authors", "Tekijät"},
    {"doi", "DOI"},
    {"identifier", "Numero"},
    {"type", "Tyyppi"},
    {"email", "Sähköposti"},
    {"phone", "Puhelin"},
    {"relationship", "Suhde"},
    {"logo", "Logo"},
    {"headline", "Ammattinimike"},
    {"pronouns", "Pronominit"},
    {"birthdate", "Syntymäaika"},
    {"nationality", "Kansalaisuus"},
    {"image", "Kuva"},
};

const struct locale locale_fi = {
    .tag = {"fi", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profiili|Tiivistelmä|Yhteenveto|Kuvaus|Tietoa minusta|"
			     "Minusta|Tavoite|Esittely",
	    [KIND_WORK] = "Työkokemus|Työhistoria|Työura|Kokemus|Ammatillinen kokemus|"
			  "Työelämä",
	    [KIND_VOLUNTEER] = "Vapaaehtoistyö|Vapaaehtoistoiminta|Järjestötoiminta",
	    [KIND_EDUCATION] = "Koulutus|Opinnot|Koulutustausta|Opiskelu",
	    [KIND_PROJECTS] = "Projektit|Projekti|Hankkeet|Portfolio|Työnäytteet",
	    [KIND_SKILLS] = "Osaaminen|Taidot|Erityistaidot|IT-taidot|"
			    "Tietotekniset taidot|Ydinosaaminen|Tekninen osaaminen|"
			    "Vahvuudet|Teknologiat|Työkalut",
	    [KIND_LANGUAGES] = "Kielitaito|Kielet|Kieli",
	    [KIND_AWARDS] = "Palkinnot|Tunnustukset|Palkinnot ja tunnustukset|"
			    "Apurahat ja palkinnot|Stipendit|Saavutukset",
	    [KIND_CERTIFICATES] = "Sertifikaatit|Todistukset|Sertifioinnit|Pätevyydet|Luvat",
	    [KIND_PUBLICATIONS] = "Julkaisut|Julkaisu|Artikkelit|Kirjat",
	    [KIND_TALKS] = "Esitykset|Puheet|Konferenssiesitykset|Luennot|Esitelmät",
	    [KIND_PATENTS] = "Patentit|Patentti|Keksinnöt",
	    [KIND_GRANTS] = "Apurahat|Tutkimusrahoitus|Rahoitus",
	    [KIND_TEACHING] = "Opetus|Opetuskokemus|Opetustehtävät",
	    [KIND_MEMBERSHIPS] = "Jäsenyydet|Luottamustoimet|Yhdistykset|Jäsenyys",
	    [KIND_COURSES] = "Kurssit|Täydennyskoulutus|Lisäkoulutus|Kurssi|Koulutukset",
	    [KIND_INTERESTS] = "Kiinnostuksen kohteet|Harrastukset|"
			       "Harrastukset ja kiinnostuksen kohteet|Vapaa-aika",
	    [KIND_REFERENCES] = "Suosittelijat|Suositukset|Suosittelija",
	    [KIND_CONTACT] = "Yhteystiedot|Henkilötiedot|Linkit|Yhteys",
	    [KIND_CLAUSE] = "|Suostumus|Tietosuoja",
	},
    .fillers = "muut|valitut|muu|keskeiset|tärkeimmät|ammatilliset|lisäksi",
    .conjunctions = "ja|sekä",
    .months = "tammikuu|helmikuu|maaliskuu|huhtikuu|toukokuu|kesäkuu|heinäkuu|elokuu|"
	      "syyskuu|lokakuu|marraskuu|joulukuu",
    .months_of = "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|"
		 "heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta",
    .months_short = "tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu",
    .months_read = "tammik.|helmik.|maalisk.|huhtik.|toukok.|kesäk.|heinäk.|elok.|syysk.|"
		   "lokak.|marrask.|jouluk.",
    .seasons = "kevät|kesä|syksy|talvi",
    .now = "nykyhetki|nykyinen|nyt|tällä hetkellä|tänään|jatkuu|edelleen",
    .since = "alkaen",
    .since_after = "alkaen|lähtien",
    .to = "asti",
    .to_after = "asti",
    .plural = PLURAL_ONE,
    .levels = "aloittelija=2/6|keskitaso=3/6|edistynyt=4/6|asiantuntija=5/6|"
	      "perusteet,alkeet=1/5|tyydyttävä=2/5|hyvä=3/5|"
	      "sujuva,erinomainen,kiitettävä=4/5|äidinkieli,kaksikielinen=5/5",
    .posts = "-insinööri|-kehittäjä|-suunnittelija|-päällikkö|-johtaja|konsultti|"
	     "analyytikko|arkkitehti|-avustaja|harjoittelija|oppisopimusopiskelija|"
	     "-opettaja|lehtori|professori|-tutkija|teknikko|-asiantuntija|"
	     "koordinaattori|sairaanhoitaja|-hoitaja|perustaja|toimittaja|"
	     "kirjoittaja|kääntäjä|freelancer|vapaaehtoinen|ohjaaja|kokki|"
	     "tarjoilija|kirjanpitäjä|tilintarkastaja|neuvoja|-työntekijä|"
	     "puheenjohtaja|sihteeri|rahastonhoitaja|kirjastonhoitaja|puuseppä|"
	     "kirvesmies|sähköasentaja|-asentaja|leipuri|konservaattori|"
	     "tohtorikoulutettava|toimitusjohtaja|tuottaja|lakimies|juristi|myyjä|"
	     "myyntipäällikkö|lääkäri|hammaslääkäri|kätilö|psykologi|"
	     "fysioterapeutti|mekaanikko|maalari|kuljettaja|puutarhuri|valokuvaaja|"
	     "ohjelmoija|vastaava|esimies",
    .degrees = "-kandidaatti|-maisteri|diplomi-insinööri|-tohtori|lisensiaatti|"
	       "ylioppilas|ylioppilastutkinto|-tutkinto|tradenomi|restonomi|amk|"
	       "ammattitutkinto",
    .schools = "-yliopisto|-korkeakoulu|ammattikorkeakoulu|-koulu|-lukio|-opisto|"
	       "akatemia|instituutti",
    LOCALE_WORDS(words),
};
