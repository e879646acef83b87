/* SPDX-License-Identifier: MIT */
/* Spanish. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} de {of}"},
    {"present", "actualidad"},
    {"about", "aprox. {date}"},
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
    {"spanyears", "{n} año|{n} años"},
    {"spanmonths", "{n} mes|{n} meses"},

    {"cv", "Currículum vítae"},
    {"contact", "Contacto"},
    {"page", "Página"},
    {"updated", "Actualizado"},
    {"profile", "Perfil"},
    {"photo", "Foto"},

    {"name", "Nombre"},
    {"position", "Puesto"},
    {"organisation", "Organización"},
    {"degree", "Título"},
    {"area", "Especialidad"},
    {"location", "Lugar"},
    {"dates", "Fechas"},
    {"url", "Sitio web"},
    {"keywords", "Palabras clave"},
    {"level", "Nivel"},
    {"score", "Calificación"},
    {"courses", "Asignaturas"},
    {"authors", "Autores"},
    {"doi", "DOI"},
    {"identifier", "Número"},
    {"type", "Tipo"},
    {"email", "Correo electrónico"},
    {"phone", "Teléfono"},
    {"relationship", "Relación"},
    {"logo", "Logotipo"},
    {"headline", "Título profesional"},
    {"pronouns", "Pronombres"},
    {"birthdate", "Fecha de nacimiento"},
    {"nationality", "Nacionalidad"},
    {"image", "Foto"},
};

const struct locale locale_es = {
    .tag = {"es", 2},
    .titles =
	{
	    [KIND_SUMMARY] = "|Perfil|Resumen|Sobre mí|Acerca de mí|Objetivo|Perfil profesional|"
			     "Presentación",
	    [KIND_WORK] = "Experiencia|Trayectoria|Experiencia profesional|Experiencia laboral|"
			  "Trayectoria profesional|Historial laboral|Empleo",
	    [KIND_VOLUNTEER] = "Voluntariado|Trabajo voluntario|Actividades de voluntariado",
	    [KIND_EDUCATION] = "Educación|Formación|Formación académica|Estudios|Titulación|"
			       "Títulos",
	    [KIND_PROJECTS] = "Proyectos|Proyecto|Portafolio",
	    [KIND_SKILLS] = "Habilidades|Competencias|Aptitudes|Conocimientos|Capacidades|"
			    "Tecnologías|Herramientas|Destrezas",
	    [KIND_LANGUAGES] = "Idiomas|Idioma|Lenguas",
	    [KIND_AWARDS] = "Premios|Premio|Reconocimientos|Distinciones|Logros|Becas",
	    [KIND_CERTIFICATES] = "Certificados|Certificado|Certificaciones|Licencias|"
				  "Acreditaciones",
	    [KIND_PUBLICATIONS] = "Publicaciones|Publicación|Artículos|Libros",
	    [KIND_TALKS] = "Ponencias|Ponencia|Conferencias|Charlas|Presentaciones",
	    [KIND_PATENTS] = "Patentes|Patente|Invenciones",
	    [KIND_GRANTS] = "Ayudas y subvenciones|Subvenciones|Financiación|Ayudas",
	    [KIND_TEACHING] = "Docencia|Enseñanza|Experiencia docente",
	    [KIND_MEMBERSHIPS] = "Afiliaciones|Asociaciones|Membresías|Colegiaciones",
	    [KIND_COURSES] = "Cursos|Curso|Formación complementaria|Formación continua|Seminarios",
	    [KIND_INTERESTS] = "Intereses|Aficiones|Pasatiempos|Hobbies",
	    [KIND_REFERENCES] = "Referencias|Referencia|Recomendaciones",
	    [KIND_CONTACT] = "Contacto|Datos de contacto|Enlaces|Datos personales|"
			     "Información de contacto",
	    [KIND_CLAUSE] = "|Consentimiento|Protección de datos",
	},
    .fillers = "mi|mis|selección|otros|otras|profesional|profesionales|principales|relevante|"
	       "relevantes|de|del|la|las|los|el|técnicas|adicional",
    .conjunctions = "y|e",
    .months = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
	      "diciembre",
    .months_short = "ene|feb|mar|abr|may|jun|jul|ago|sept|oct|nov|dic",
    .months_read = "||||||||setiembre,sep,set|||",
    .seasons = "primavera|verano|otoño|invierno",
    .now = "actualidad|la actualidad|presente|el presente|actual|actualmente|hoy|la fecha|ahora",
    .since = "desde",
    .to = "a|al|hasta",
    .of = "de|del",
    .plural = PLURAL_ONE,
    .levels = "principiante=2/6|intermedio,intermedia=3/6|avanzado,avanzada=4/6|"
	      "experto,experta=5/6|básico,básica,elemental,nociones=1/5|conversacional=2/5|"
	      "bueno,buen nivel,profesional=3/5|fluido,fluida,con fluidez=4/5|"
	      "nativo,nativa,lengua materna,materno,bilingüe=5/5",
    .posts = "traductor|traductora|corrector|correctora|redactor|redactora|"
	     "ingeniero|ingeniera|desarrollador|desarrolladora|jefe de|jefa de|"
	     "directora|becario|becaria|profesor|profesora|técnico|técnica|"
	     "asistente|enfermero|enfermera|coordinador|coordinadora|investigador|"
	     "investigadora|camarero|camarera|cocinero|cocinera|programador|"
	     "programadora|gerente|arquitecto|arquitecta|aprendiz|maestro|maestra|"
	     "docente|fundador|fundadora|voluntario|voluntaria|contable|contador|"
	     "contadora|asesor|asesora|obrero|obrera|presidente|presidenta|"
	     "secretario|secretaria|bibliotecario|bibliotecaria|carpintero|"
	     "carpintera|electricista|panadero|panadera|restaurador|restauradora|"
	     "doctorando|doctoranda|periodista|abogado|abogada|vendedor|vendedora|"
	     "médico|médica|conductor|conductora|jardinero|jardinera|fotógrafo|"
	     "fotógrafa|auxiliar|encargado|encargada",
    .degrees = "licenciatura|licenciado|licenciada|grado|máster|doctorado|"
	       "bachillerato|técnico superior|bachiller|diplomatura|posgrado|"
	       "ingeniería",
    .schools = "universidad|instituto|escuela|colegio|facultad|conservatorio|"
	       "politécnica",
    LOCALE_WORDS(words),
};
