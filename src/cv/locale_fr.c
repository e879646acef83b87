/* SPDX-License-Identifier: MIT */
/* French. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} sur {of}"},
    {"present", "aujourd’hui"},
    {"about", "env. {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree} en {area}"},
    {"day", "D MMM YYYY"},
    {"month", "MMM YYYY"},
    {"year", "YYYY"},
    {"quarter", "'T'Q YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} an|{n} ans"},
    {"spanmonths", "{n} mois|{n} mois"},

    {"cv", "Curriculum vitæ"},
    {"contact", "Contact"},
    {"page", "Page"},
    {"updated", "Mis à jour"},
    {"profile", "Profil"},
    {"photo", "Photo"},

    {"name", "Nom"},
    {"position", "Poste"},
    {"organisation", "Organisation"},
    {"degree", "Diplôme"},
    {"area", "Domaine"},
    {"location", "Lieu"},
    {"dates", "Dates"},
    {"url", "Site web"},
    {"keywords", "Mots-clés"},
    {"level", "Niveau"},
    {"score", "Note"},
    {"courses", "Cours"},
    {"authors", "Auteurs"},
    {"doi", "DOI"},
    {"identifier", "Numéro"},
    {"type", "Type"},
    {"email", "E-mail"},
    {"phone", "Téléphone"},
    {"relationship", "Relation"},
    {"logo", "Logo"},
    {"headline", "Titre"},
    {"pronouns", "Pronoms"},
    {"birthdate", "Date de naissance"},
    {"nationality", "Nationalité"},
    {"image", "Photo"},
};

const struct locale locale_fr = {
    .tag = {"fr", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Profil|Résumé|À propos|À propos de moi|Présentation|Objectif|"
			     "Synthèse",
	    [KIND_WORK] = "Expérience|Parcours|Emplois|Expériences|Expérience professionnelle|"
			  "Expériences professionnelles|Parcours professionnel|Carrière|Emploi",
	    [KIND_VOLUNTEER] = "Bénévolat|Engagement associatif|Engagements|Vie associative|"
			       "Volontariat|Activités bénévoles",
	    [KIND_EDUCATION] = "Formation|Études|Diplômes|Formations|Parcours académique|"
			       "Éducation|Scolarité|Cursus|Formation académique",
	    [KIND_PROJECTS] = "Projets|Projet|Réalisations|Portfolio",
	    [KIND_SKILLS] = "Compétences|Compétence|Savoir-faire|Technologies|Connaissances|"
			    "Outils|Compétences techniques|Informatique",
	    [KIND_LANGUAGES] = "Langues|Langue|Langues étrangères|Compétences linguistiques",
	    [KIND_AWARDS] = "Prix et distinctions|Distinctions|Prix|Récompenses|Bourses",
	    [KIND_CERTIFICATES] = "Certifications|Certification|Certificats|Habilitations|Permis",
	    [KIND_PUBLICATIONS] = "Publications|Publication|Articles|Livres|Ouvrages",
	    [KIND_TALKS] = "Conférences|Présentations|Communications|Exposés|Interventions",
	    [KIND_PATENTS] = "Brevets|Brevet|Inventions",
	    [KIND_GRANTS] = "Financements|Subventions",
	    [KIND_TEACHING] = "Enseignement|Enseignements|Encadrement",
	    [KIND_MEMBERSHIPS] = "Affiliations|Adhésions|Associations|Sociétés savantes",
	    [KIND_COURSES] = "Formations complémentaires|Cours|Stages de formation|"
			     "Formation continue|Séminaires",
	    [KIND_INTERESTS] = "Centres d’intérêt|Loisirs|Intérêts|Passions|Hobbies|Activités",
	    [KIND_REFERENCES] = "Références|Référence|Recommandations",
	    [KIND_CONTACT] = "Contact|Coordonnées|Contacts|Liens|Informations personnelles",
	    [KIND_CLAUSE] = "|Consentement|Protection des données",
	},
    .fillers = "mes|mon|ma|sélection|autres|autre|professionnelle|professionnelles|principales|"
	       "principaux|de|des|du|la|le|les|complémentaires|techniques",
    .conjunctions = "et",
    .months = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|"
	      "décembre",
    .months_short = "janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.",
    .months_read = "jan|fév,fev,fevrier|||||juill|aout||||dec,decembre",
    .seasons = "printemps|été|automne|hiver",
    .now = "aujourd’hui|présent|à ce jour|ce jour|actuel|actuellement|maintenant|en cours",
    .since = "depuis|dès",
    .to = "à|au|jusqu’à|jusqu’en",
    .plural = PLURAL_BELOW_TWO,
    .levels = "débutant,débutante=2/6|intermédiaire=3/6|avancé,avancée=4/6|expert,experte=5/6|"
	      "notions,élémentaire,bases=1/5|scolaire=2/5|bon niveau,professionnel=3/5|"
	      "courant,couramment,très bon niveau=4/5|"
	      "langue maternelle,maternelle,bilingue,natif,native=5/5",
    .posts = "ingénieur|ingénieure|développeur|développeuse|chef de|cheffe de|"
	     "chargé|chargée|responsable|directeur|directrice|stagiaire|"
	     "assistante|professeur|professeure|enseignant|enseignante|consultante|"
	     "technicien|technicienne|infirmier|infirmière|traducteur|traductrice|"
	     "gérant|gérante|chercheur|chercheuse|fondateur|fondatrice|rédacteur|"
	     "rédactrice|bénévole|cuisinier|cuisinière|serveur|serveuse|comptable|"
	     "conseiller|conseillère|ouvrier|ouvrière|président|présidente|"
	     "secrétaire|bibliothécaire|menuisier|menuisière|charpentier|"
	     "électricien|électricienne|boulanger|boulangère|restaurateur|"
	     "restauratrice|doctorant|doctorante|journaliste|avocat|avocate|"
	     "vendeur|vendeuse|médecin|mécanicien|mécanicienne|jardinier|"
	     "jardinière|photographe|apprenti|apprentie|architecte|animateur|"
	     "animatrice",
    .degrees = "licence|maîtrise|doctorat|baccalauréat|bac|dut|bts|diplôme|"
	       "master 2|brevet|agrégation",
    .schools = "université|école|lycée|collège|académie",
    LOCALE_WORDS(words),
};
