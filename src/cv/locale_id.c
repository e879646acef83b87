/* SPDX-License-Identifier: MIT */
/* Indonesian. */
#include "cv/locale.h"

static const struct locale_word words[] = {
    {"levelof", "{n} dari {of}"},
    {"present", "sekarang"},
    {"about", "sekitar {date}"},
    {"range", "{start} – {end}"},
    {"list", ", "},
    {"place", "{address}[, {postcode} {city}|, {city}|, {postcode}][, {region}][, {country}]"},
    {"degreearea", "{degree} {area}"},
    {"day", "D MMM YYYY"},
    {"month", "MMM YYYY"},
    {"year", "YYYY"},
    {"quarter", "'Kuartal 'Q YYYY"},
    {"season", "S YYYY"},
    {"span", "{years} {months}"},
    {"spanyears", "{n} tahun"},
    {"spanmonths", "{n} bulan"},

    {"cv", "Daftar riwayat hidup"},
    {"contact", "Kontak"},
    {"page", "Halaman"},
    {"updated", "Diperbarui"},
    {"profile", "Profil"},
    {"photo", "Foto"},

    {"name", "Nama"},
    {"position", "Jabatan"},
    {"organisation", "Organisasi"},
    {"degree", "Gelar"},
    {"area", "Bidang"},
    {"location", "Lokasi"},
    {"dates", "Periode"},
    {"url", "Situs web"},
    {"keywords", "Kata kunci"},
    {"level", "Tingkat"},
    {"score", "IPK"},
    {"courses", "Mata kuliah"},
    {"authors", "Penulis"},
    {"doi", "DOI"},
    {"identifier", "Nomor"},
    {"type", "Jenis"},
    {"email", "Email"},
    {"phone", "Telepon"},
    {"relationship", "Hubungan"},
    {"logo", "Logo"},
    {"headline", "Profesi"},
    {"pronouns", "Kata ganti"},
    {"birthdate", "Tanggal lahir"},
    {"nationality", "Kewarganegaraan"},
    {"image", "Foto"},
};

const struct locale locale_id = {
    .tag = {"id", 2},
    .tags = "in",
    .titles =
	{
	    [KIND_SUMMARY] = "|Ringkasan|Profil|Tentang saya|Profil singkat|Tujuan karier|"
			     "Ringkasan profesional|Ikhtisar|Tujuan",
	    [KIND_WORK] = "Pengalaman kerja|Pengalaman|Riwayat pekerjaan|"
			  "Pengalaman profesional|Riwayat kerja|Pekerjaan|Karier",
	    [KIND_VOLUNTEER] = "Kegiatan sukarela|Sukarelawan|Relawan|Pengalaman sukarela|"
			       "Kegiatan sosial",
	    [KIND_EDUCATION] = "Pendidikan|Riwayat pendidikan|Latar belakang pendidikan|"
			       "Pendidikan formal",
	    [KIND_PROJECTS] = "Proyek|Portofolio|Proyek pilihan",
	    [KIND_SKILLS] = "Keahlian|Keterampilan|Kemampuan|Kompetensi|Keahlian teknis|"
			    "Keterampilan teknis|Teknologi|Kemampuan teknis|Peralatan",
	    [KIND_LANGUAGES] = "Bahasa|Kemampuan bahasa|Penguasaan bahasa|"
			       "Kemampuan berbahasa",
	    [KIND_AWARDS] = "Penghargaan|Prestasi|Beasiswa|Penghargaan dan prestasi",
	    [KIND_CERTIFICATES] = "Sertifikat|Sertifikasi|Lisensi|Sertifikasi profesi",
	    [KIND_PUBLICATIONS] = "Publikasi|Artikel|Buku|Karya tulis|Karya ilmiah",
	    [KIND_TALKS] = "Presentasi|Pembicara|Konferensi|Seminar dan presentasi",
	    [KIND_PATENTS] = "Paten|Penemuan",
	    [KIND_GRANTS] = "Hibah|Hibah penelitian|Pendanaan",
	    [KIND_TEACHING] = "Pengalaman mengajar|Pengajaran",
	    [KIND_MEMBERSHIPS] = "Keanggotaan|Organisasi|Pengalaman organisasi|Asosiasi",
	    [KIND_COURSES] = "Pelatihan|Kursus|Pendidikan nonformal|Kursus dan pelatihan|"
			     "Pelatihan dan seminar",
	    [KIND_INTERESTS] = "Minat|Hobi|Minat dan hobi",
	    [KIND_REFERENCES] = "Referensi|Rekomendasi",
	    [KIND_CONTACT] = "Kontak|Informasi kontak|Data pribadi|Data diri|Tautan|"
			     "Informasi pribadi",
	    [KIND_CLAUSE] = "|Persetujuan|Perlindungan data",
	},
    .fillers = "lainnya|lain|pilihan|saya|utama|terkait|tambahan",
    .conjunctions = "dan",
    .months = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|"
	      "November|Desember",
    .months_short = "Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des",
    .months_read = "|||||||Ags,Agt|Sept|||",
    .seasons = "musim semi|musim panas|musim gugur|musim dingin",
    .now = "sekarang|saat ini|kini|hingga kini|hari ini",
    .since = "sejak|mulai|dari",
    .to = "sampai|hingga|sampai dengan|s.d",
    .of = "tahun",
    .plural = PLURAL_NONE,
    .levels = "pemula=2/6|menengah=3/6|mahir,lanjutan=4/6|ahli=5/6|dasar=1/5|"
	      "percakapan=2/5|baik=3/5|fasih,lancar,sangat baik=4/5|"
	      "bahasa ibu,penutur asli=5/5",
    LOCALE_WORDS(words),
};
