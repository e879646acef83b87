# Every message has a test and an entry in the reference, and something raises it:
#     cmake -D CATALOGUE=src/diag/catalogue.h -D SOURCE=src -D TESTS=tests -D PAGE=docs/diagnostics.md
#           -P diagnostics.cmake
# A message counts as tested when a .diag golden holds its [slug], or a C test its slug or DIAG_ id;
# as raised when a source other than the catalogue names the id.
cmake_minimum_required(VERSION 3.25)

# No input leads there: pdf-failed is libharu without memory, or at a limit that recto keeps below.
set(UNREACHABLE pdf-failed)

function(read_all result)
	set(all "")
	foreach(file ${ARGN})
		file(READ ${file} text)
		string(APPEND all "${text}\n")
	endforeach()
	set(${result} "${all}" PARENT_SCOPE)
endfunction()

# Not file(STRINGS): the backslash that ends each row would glue the list together.
file(READ ${CATALOGUE} catalogue)
string(REGEX MATCHALL "X\\([A-Z0-9_]+, *[A-Z]+, *\"[a-z0-9-]+\"" rows "${catalogue}")
file(READ ${PAGE} page)
string(REGEX MATCHALL "\n### [a-z0-9-]+\n" entries "${page}")
file(GLOB_RECURSE goldens ${TESTS}/cases/*.diag)
file(GLOB_RECURSE programs ${TESTS}/*.c ${TESTS}/*.h)
file(GLOB_RECURSE sources ${SOURCE}/*.c)
read_all(said ${goldens} ${programs})
read_all(raised ${sources})

list(LENGTH rows count)
if(count LESS 50)
	message(FATAL_ERROR "${count} rows in ${CATALOGUE}: is it read as it is written?")
endif()
set(faults 0)
foreach(row ${rows})
	string(REGEX MATCH "X\\(([A-Z0-9_]+), *([A-Z]+), *\"([a-z0-9-]+)\"" row "${row}")
	set(id "DIAG_${CMAKE_MATCH_1}")
	string(TOLOWER "${CMAKE_MATCH_2}" level)
	set(slug "${CMAKE_MATCH_3}")
	string(FIND "${page}" "\n### ${slug}\n\n*${level}: " at)
	if(at LESS 0)
		message("${PAGE} has no entry for ${slug}, or says another level than ${level}")
		math(EXPR faults "${faults} + 1")
	endif()
	list(REMOVE_ITEM entries "\n### ${slug}\n")
	if(NOT raised MATCHES "${id}[^A-Z0-9_]")
		message("nothing raises ${slug} (${id}): remove its row")
		math(EXPR faults "${faults} + 1")
	endif()
	# The id as a whole word; the slug in quotes, in brackets, or before a place ("slug 2:1").
	if(NOT slug IN_LIST UNREACHABLE AND NOT said MATCHES "${id}[^A-Z0-9_]"
		AND NOT said MATCHES "[[ \"]${slug}[] \"]")
		message("no test raises ${slug} (${id})")
		math(EXPR faults "${faults} + 1")
	endif()
endforeach()
if(entries)
	message("${PAGE} has entries for no message: ${entries}")
	math(EXPR faults "${faults} + 1")
endif()
if(faults)
	message(FATAL_ERROR "${faults} faults between the catalogue, the sources and the tests")
endif()
