# SPDX-License-Identifier: MIT
#
# Links the bundled fonts beside their catalogue, or copies them: files of Debian packages become a folder that the
# program and its installation carry along. Symbolic links to them stand in `links`, for a package that
# depends on theirs. Included by CMakeLists.txt, which sets `source`, `staged` and `links`; nothing is done while the table and the files are those staged before.
#
# A missing file ends the configuration with the packages to install. A file whose checksum is not
# the table's is used, with a warning: Debian may update a font, but lines may then break differently.
set(RECTO_FONT_ROOT /usr/share CACHE PATH "Where the files of fonts/catalogue.tsv lie")

file(STRINGS ${source}/catalogue.tsv lines REGEX "^(family|face|alias)\t")

# What is staged: the table, this script, the date of each file (empty where there is none).
function(recto_stage_state out)
	file(SHA256 ${source}/catalogue.tsv state)
	foreach(input icons.tsv stage.cmake)
		file(SHA256 ${source}/${input} sum)
		string(APPEND state " ${sum}")
	endforeach()
	foreach(line IN LISTS lines)
		if(line MATCHES "^face\t[^\t]+\t[^\t]+\t([^\t]+)")
			set(path ${RECTO_FONT_ROOT}/${CMAKE_MATCH_1})
			file(TIMESTAMP ${path} date "%s")
			string(APPEND state " ${path} ${date}")
		endif()
	endforeach()
	string(SHA256 state "${state}")
	set(${out} ${state} PARENT_SCOPE)
endfunction()

function(recto_warn_other path package)
	execute_process(COMMAND dpkg-query -W -f "\${Version}" ${package}
		OUTPUT_VARIABLE version ERROR_QUIET RESULT_VARIABLE result)
	if(NOT result EQUAL 0)
		set(version "of unknown version")
	endif()
	message(WARNING "${path} (${package} ${version}) is not the file of fonts/catalogue.tsv; "
		"lines may break differently")
endfunction()

# One file, and the licence of its package. Links cost nothing where the file system allows them:
# a collection of East Asian fonts has 27 MB.
function(recto_stage_face path expected package)
	get_filename_component(name ${path} NAME)
	file(CREATE_LINK ${path} ${staged}/${name} COPY_ON_ERROR)
	file(CREATE_LINK ${path} ${links}/${name} SYMBOLIC)
	file(SHA256 ${staged}/${name} sum)
	if(NOT sum STREQUAL "${expected}")
		recto_warn_other(${path} ${package})
	endif()
	set(licence ${RECTO_FONT_ROOT}/doc/${package}/copyright)
	if(EXISTS ${licence})
		file(COPY_FILE ${licence} ${staged}/licences/${package}.txt ONLY_IF_DIFFERENT)
	endif()
endfunction()

# Stages all files of the table. Lists the packages of those that are not there.
function(recto_stage_faces out_missing)
	set(missing "")
	set(seen "") # a collection holds faces of several families
	foreach(line IN LISTS lines)
		string(REPLACE "\t" ";" columns "${line}")
		list(GET columns 0 kind)
		if(kind STREQUAL "family")
			list(GET columns 4 package)
		elseif(kind STREQUAL "face")
			list(GET columns 3 path)
			list(GET columns 5 sum)
			if(path IN_LIST seen)
				continue()
			endif()
			list(APPEND seen ${path})
			if(EXISTS ${RECTO_FONT_ROOT}/${path})
				recto_stage_face(${RECTO_FONT_ROOT}/${path} ${sum} ${package})
			else()
				list(APPEND missing ${package})
			endif()
		endif()
	endforeach()
	list(REMOVE_DUPLICATES missing)
	set(${out_missing} "${missing}" PARENT_SCOPE)
endfunction()

recto_stage_state(state)
set(before "")
if(EXISTS ${staged}/.state)
	file(READ ${staged}/.state before)
endif()
if(NOT before STREQUAL "${state}")
	message(STATUS "Staging fonts")
	file(MAKE_DIRECTORY ${staged}/licences ${links})
	recto_stage_faces(missing)
	if(missing)
		list(JOIN missing " " missing)
		message(FATAL_ERROR "fonts are missing; on Debian: apt-get install ${missing}")
	endif()
	foreach(table catalogue.tsv icons.tsv)
		file(COPY_FILE ${source}/${table} ${staged}/${table} ONLY_IF_DIFFERENT)
	endforeach()
	file(WRITE ${staged}/.state ${state})
endif()
