# Every message has a test, and something raises it:
#     cmake -D CATALOGUE=src/diag/catalogue.h -D SOURCE=src -D TESTS=tests -P diagnostics.cmake
# A message counts as tested when a .diag golden holds its [slug], or a program its slug or DIAG_ id;
# as raised when a source other than the catalogue names the id.
cmake_minimum_required(VERSION 3.25)

# No input leads there: pdf-failed is libharu without memory, or at a limit that recto keeps below;
# font-failed is harfbuzz at a font that it has read and shaped.
set(UNREACHABLE pdf-failed font-failed)

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
file(GLOB_RECURSE goldens ${TESTS}/cases/*.diag)
file(GLOB_RECURSE programs ${TESTS}/*.c ${TESTS}/*.h ${TESTS}/*.sh)
file(GLOB_RECURSE sources ${SOURCE}/*.c)
list(FILTER sources EXCLUDE REGEX "/diag/explain\\.c$") # names them all
read_all(said ${goldens} ${programs})
read_all(raised ${sources})

list(LENGTH rows count)
if(count LESS 50)
	message(FATAL_ERROR "${count} rows in ${CATALOGUE}: is it read as it is written?")
endif()
set(faults 0)
foreach(row ${rows})
	string(REGEX MATCH "X\\(([A-Z0-9_]+), *[A-Z]+, *\"([a-z0-9-]+)\"" row "${row}")
	set(id "DIAG_${CMAKE_MATCH_1}")
	set(slug "${CMAKE_MATCH_2}")
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
if(faults)
	message(FATAL_ERROR "${faults} faults between the catalogue, the sources and the tests")
endif()
