/* SPDX-License-Identifier: MIT */
/* The dialects that recto writes: one row, one file. */
#include "export/export.h"

static const struct exporter exporters[] = {
    {"yaml", "resume", {".yaml", ".yml"}, write_recto_yaml},
    {"json", "resume", {".json", NULL}, write_recto_json},
    {"jsonresume", "jsonresume", {NULL, NULL}, write_jsonresume},
    {"rendercv", "rendercv", {NULL, NULL}, write_rendercv},
    {"markdown", "markdown", {".md", ".markdown"}, write_markdown},
};

enum { EXPORTERS = sizeof exporters / sizeof *exporters };

const struct exporter *exporter_find(str name)
{
	for (int i = 0; i < EXPORTERS; i++)
		if (name_same_z(name, exporters[i].name))
			return &exporters[i];
	return NULL;
}

const struct exporter *exporter_for(str path)
{
	for (int i = 0; i < EXPORTERS; i++)
		for (int k = 0; k < 2; k++)
			if (exporters[i].ending[k] &&
			    str_ends(path, str_from_z(exporters[i].ending[k])))
				return &exporters[i];
	return NULL;
}
