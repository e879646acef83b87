/* SPDX-License-Identifier: MIT */
/* English. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} of {of}"},
    {"present", "present"},
    {"about", "c. {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {city}][, {region} {postcode}|, {region}| {postcode}][, {country}]"},
    {"degreearea", "{degree} in {area}"},
    {"day", "D MMM YYYY"},
    {"month", "MMM YYYY"},
    {"year", "YYYY"},
    {"quarter", "'Q'Q YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} year|{n} years"},
    {"spanmonths", "{n} month|{n} months"},

    {"cv", "Curriculum vitae"},
    {"contact", "Contact"},
    {"page", "Page"},
    {"updated", "Updated"},
    {"profile", "Profile"},
    {"photo", "Photo"},

    {"name", "Name"},
    {"position", "Position"},
    {"organisation", "Organisation"},
    {"degree", "Degree"},
    {"area", "Field"},
    {"location", "Location"},
    {"dates", "Dates"},
    {"url", "Website"},
    {"keywords", "Keywords"},
    {"level", "Level"},
    {"score", "Grade"},
    {"courses", "Courses"},
    {"authors", "Authors"},
    {"doi", "DOI"},
    {"identifier", "Number"},
    {"type", "Type"},
    {"email", "Email"},
    {"phone", "Phone"},
    {"relationship", "Relationship"},
    {"logo", "Logo"},
    {"headline", "Headline"},
    {"pronouns", "Pronouns"},
    {"birthdate", "Date of birth"},
    {"nationality", "Nationality"},
    {"image", "Photo"},
};

const struct locale locale_en = {
    .tag = {"en", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Summary|profile|about|about me|objective|career objective|"
			     "professional summary|executive summary|career summary|"
			     "personal statement|personal profile|introduction|biography|bio",
	    [KIND_WORK] = "Experience|employment|career|work history|work|work experience|"
			  "professional experience|professional background|career history|"
			  "employment history|positions|appointments|jobs|assignments",
	    [KIND_VOLUNTEER] = "Volunteering|volunteer|volunteer work|volunteer experience|"
			       "voluntary work|community service|community involvement|"
			       "civic engagement",
	    [KIND_EDUCATION] = "Education|studies|qualifications|academic background|"
			       "educational background|academic history|schooling|"
			       "education and training|academic qualifications",
	    [KIND_PROJECTS] = "Projects|project|project experience|portfolio|open source",
	    [KIND_SKILLS] = "Skills|skill|proficiencies|technologies|expertise|competencies|"
			    "competences|abilities|strengths|areas of expertise|tools|tech stack|"
			    "know-how",
	    [KIND_LANGUAGES] = "Languages|language|language skills",
	    [KIND_AWARDS] = "Awards|award|honors|honours|prizes|distinctions|recognition|"
			    "achievements|accomplishments|scholarships",
	    [KIND_CERTIFICATES] = "Certificates|certificate|certifications|certification|"
				  "licences|licenses|credentials|accreditations",
	    [KIND_PUBLICATIONS] = "Publications|publication|papers|articles|books|"
				  "journal articles|bibliography|writing",
	    [KIND_TALKS] = "Talks|talk|presentations|lectures|conferences|speaking|"
			   "invited talks|workshops|speeches|conference presentations",
	    [KIND_PATENTS] = "Patents|patent|inventions",
	    [KIND_GRANTS] = "Grants|grant|funding|fellowships|research grants",
	    [KIND_TEACHING] = "Teaching|teaching experience|courses taught|mentoring|supervision",
	    [KIND_MEMBERSHIPS] = "Memberships|membership|affiliations|associations|societies|"
				 "professional bodies",
	    [KIND_COURSES] = "Courses|course|coursework|training|trainings|seminars|"
			     "continuing education|further education|professional development",
	    [KIND_INTERESTS] = "Interests|interest|hobbies|hobby|pastimes|leisure|activities",
	    [KIND_REFERENCES] = "References|reference|referees|recommendations|testimonials",
	    [KIND_CONTACT] = "Contact|contacts|links|contact details|contact information|"
			     "personal details|personal information|social media|profiles",
	    [KIND_CLAUSE] = "|Clause|consent|consent clause|data protection",
	},
    .fillers = "my|selected|other|relevant|professional|key|of|the|additional|recent|further|"
	       "technical|academic|main|core|notable|top",
    .conjunctions = "and",
    .months = "January|February|March|April|May|June|July|August|September|October|November|"
	      "December",
    .months_short = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
    .months_read = "||||||||Sept|||",
    .seasons = "Spring|Summer|Autumn|Winter",
    .seasons_read = "||Fall|",
    .now = "present|now|current|currently|today|ongoing|to date|date",
    .since = "since|from",
    .to = "to|until|till|through",
    .of = "of",
    .plural = PLURAL_ONE,
    .levels = "novice=1/6|beginner=2/6|intermediate=3/6|advanced=4/6|expert=5/6|master=6/6|"
	      "elementary proficiency,elementary,basic,basics=1/5|"
	      "limited working proficiency,limited working,conversational=2/5|"
	      "minimum professional proficiency,professional working proficiency,"
	      "professional working,good=3/5|"
	      "full professional proficiency,full professional,fluent,very good=4/5|"
	      "native or bilingual proficiency,native,native speaker,mother tongue,bilingual,"
	      "native or bilingual=5/5",
    .posts = "-engineer|developer|-designer|-manager|director|head of|lead|"
	     "consultant|analyst|architect|assistant|associate|intern|trainee|"
	     "apprentice|officer|teacher|-lecturer|professor|researcher|scientist|"
	     "technician|administrator|coordinator|specialist|-nurse|founder|"
	     "co-founder|editor|writer|translator|freelance|freelancer|student|"
	     "volunteer|tutor|chef|cook|waiter|clerk|accountant|advisor|adviser|"
	     "-worker|supervisor|president|chair|secretary|treasurer|librarian|"
	     "carpenter|electrician|baker|conservator|curator|surveyor|reader|"
	     "programmer|owner|partner|fellow|postdoc|postdoctoral|chief|"
	     "vice president|cto|ceo|cfo|producer|journalist|archivist|historian|"
	     "artist|musician|gardener|driver|pilot|barista|plumber|painter|"
	     "mechanic|lawyer|attorney|paralegal|recruiter|buyer|cashier|"
	     "receptionist|bookkeeper|auditor|economist|statistician|chemist|"
	     "biologist|physicist|geologist|psychologist|cleaner|farmer|sailor|"
	     "captain|coach|trainer|instructor|composer|actor|dancer|singer|"
	     "animator|illustrator|copywriter|reporter|tester|operator|controller|"
	     "planner|strategist|representative|executive|expert|superintendent|"
	     "inspector|dentist|member|photographer|pharmacist|midwife|physician|"
	     "therapist|ranger",
    .degrees = "bachelor|bachelors|bachelor's|master|masters|master's|doctor|"
	       "doctorate|phd|ph.d.|diploma|degree|minor|major|mba|honours|"
	       "a-levels|gcse|high school diploma|apprenticeship",
    .schools = "university|college|school|institute|academy|polytechnic|faculty|"
	       "conservatory",
    LOCALE_WORDS(words),
};
