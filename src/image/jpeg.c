/* SPDX-License-Identifier: MIT */
/*
 * JPEG by libjpeg. Its errors jump, so all that it does runs inside `guarded`,
 * and nothing is allocated in an arena there. A file that ends too early is
 * only a warning to it; here it is broken.
 */
#include "image/image_int.h"

#include <setjmp.h>
#include <stdio.h>

#include <jpeglib.h>

#include <jerror.h>

enum {
	SCANS_MOST = 64, /* of a progressive file; more are an attack on time */
	WORK_ROOM = 512 << 20,
	QUALITY = 90,
	REDUCE_MOST = 8, /* libjpeg decodes to 1/1, 1/2, 1/4, 1/8 */
	INKS = 4,
	WHITE = 255,
	HEADERS = 1 << 16 /* room for what stands around the samples */
};

struct reader {
	struct jpeg_decompress_struct file;
	struct jpeg_error_mgr error;
	struct jpeg_progress_mgr progress;
	jmp_buf trap;
	str bytes;
	bool cut; /* ends too early, or in nonsense */
	/* what is asked for */
	bool grey;
	int reduce;
	unsigned char *row; /* room for one row of inks */
	struct pixels *out;
};

typedef void read_step(struct reader *r);

static void fail(j_common_ptr file)
{
	struct reader *r = file->client_data;
	longjmp(r->trap, 1);
}

static void warn(j_common_ptr file, int level)
{
	struct reader *r = file->client_data;
	const int code = file->err->msg_code;
	if (level < 0 && (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER))
		r->cut = true;
}

static void count_scans(j_common_ptr file)
{
	const struct jpeg_decompress_struct *d = (const struct jpeg_decompress_struct *)file;
	if (d->input_scan_number > SCANS_MOST)
		fail(file);
}

static void say_nothing(j_common_ptr file)
{
	(void)file;
}

static void close_reader(void *reader)
{
	jpeg_destroy_decompress(&((struct reader *)reader)->file);
}

/* Alone in a function, so that no variable lives across the jump. */
static bool guarded(struct reader *r, read_step *step)
{
	if (setjmp(r->trap))
		return false;
	step(r);
	return !r->cut;
}

static void open_file(struct reader *r)
{
	jpeg_create_decompress(&r->file);
	r->file.client_data = r;
	r->file.progress = &r->progress;
	r->file.mem->max_memory_to_use = WORK_ROOM;
	jpeg_mem_src(&r->file, (const unsigned char *)r->bytes.s, (unsigned long)r->bytes.n);
	jpeg_read_header(&r->file, TRUE);
}

/* Ends with the arena, or when it is rewound. */
static struct reader *reader_open(struct arena *scratch, str bytes)
{
	struct reader *r = ARENA_NEW(scratch, struct reader);
	r->bytes = bytes;
	r->file.err = jpeg_std_error(&r->error);
	r->file.client_data = r;
	r->error.error_exit = fail;
	r->error.emit_message = warn;
	r->error.output_message = say_nothing;
	r->progress.progress_monitor = count_scans;
	arena_defer(scratch, close_reader, r);
	return guarded(r, open_file) ? r : NULL;
}

static bool is_grey(const struct reader *r)
{
	return r->grey || r->file.jpeg_color_space == JCS_GRAYSCALE;
}

static void start(struct reader *r)
{
	const bool inks = r->file.num_components == INKS;
	r->file.out_color_space = inks ? JCS_CMYK : is_grey(r) ? JCS_GRAYSCALE : JCS_RGB;
	r->file.scale_num = 1;
	r->file.scale_denom = (unsigned)r->reduce;
	r->file.dct_method = JDCT_ISLOW;
	jpeg_start_decompress(&r->file);
}

/* --- samples --- */

/* Adobe's programs store inks inverted, and say that they wrote the file. */
static void add_inks(const struct reader *r, unsigned char *to)
{
	for (int x = 0; x < r->out->width; x++) {
		int ink[INKS], rgb[3];
		for (int i = 0; i < INKS; i++) {
			const int value = r->row[x * INKS + i];
			ink[i] = r->file.saw_Adobe_marker ? value : WHITE - value;
		}
		for (int i = 0; i < 3; i++)
			rgb[i] = ink[i] * ink[3] / WHITE;
		if (r->out->channels == 1)
			to[x] =
			    (unsigned char)((rgb[0] * 299 + rgb[1] * 587 + rgb[2] * 114) / 1000);
		for (int i = 0; r->out->channels == 3 && i < 3; i++)
			to[x * 3 + i] = (unsigned char)rgb[i];
	}
}

static void read_rows(struct reader *r)
{
	const size_t row = (size_t)r->out->width * (size_t)r->out->channels;
	while (r->file.output_scanline < r->file.output_height) {
		unsigned char *to = r->out->samples + row * r->file.output_scanline;
		JSAMPROW rows[] = {r->row ? r->row : to};
		jpeg_read_scanlines(&r->file, rows, 1);
		if (r->row)
			add_inks(r, to);
	}
	jpeg_finish_decompress(&r->file);
}

/* The most that libjpeg can leave out of each side, and keep enough. */
static int reduction(const struct reader *r, const struct picture_form *least)
{
	int by = 1;
	while (least->width > 0 && by < REDUCE_MOST &&
	       (int)r->file.image_width / (by * 2) >= least->width &&
	       (int)r->file.image_height / (by * 2) >= least->height)
		by *= 2;
	return by;
}

bool jpeg_decode(struct arena *a, str bytes, const struct picture_form *least, struct pixels *out)
{
	struct reader *r = reader_open(a, bytes);
	if (!r)
		return false;
	r->grey = least->grey;
	r->reduce = reduction(r, least);
	r->out = out;
	if (!guarded(r, start))
		return false;
	*out = (struct pixels){.width = (int)r->file.output_width,
	                       .height = (int)r->file.output_height,
	                       .channels = is_grey(r) ? 1 : 3};
	out->samples =
	    arena_alloc(a, (size_t)out->width * (size_t)out->channels, (size_t)out->height);
	if (r->file.num_components == INKS)
		r->row = ARENA_ARRAY(a, unsigned char, out->width *INKS);
	return guarded(r, read_rows);
}

/* PDF takes baseline and progressive files, and knows colours as luma and chroma only. */
static bool is_plain(const struct reader *r)
{
	const J_COLOR_SPACE space = r->file.jpeg_color_space;
	return !r->file.arith_code && (space == JCS_GRAYSCALE || space == JCS_YCbCr);
}

enum picture_result jpeg_read(struct arena *scratch, str bytes, const struct limits *limits,
                              struct picture *out)
{
	const struct arena_mark mark = arena_mark(scratch);
	enum picture_result result = PICTURE_BROKEN;
	struct reader *r = reader_open(scratch, bytes);
	struct pixels pixels;
	if (r) {
		out->orientation = jpeg_orientation(bytes);
		const bool lies = out->orientation > 4;
		out->width = (int)(lies ? r->file.image_height : r->file.image_width);
		out->height = (int)(lies ? r->file.image_width : r->file.image_height);
		out->channels = r->file.num_components;
		out->plain = is_plain(r);
		result = PICTURE_LARGE;
	}
	if (r && picture_fits(limits, out->width, out->height)) {
		/* As small as can be: only to see that nothing is missing. */
		const struct picture_form least = {.width = 1, .height = 1};
		result =
		    jpeg_decode(scratch, bytes, &least, &pixels) ? PICTURE_DONE : PICTURE_BROKEN;
	}
	arena_rewind(scratch, mark);
	return result;
}

/* --- coding --- */

struct writer {
	struct jpeg_compress_struct file;
	struct jpeg_error_mgr error;
	struct jpeg_destination_mgr to;
	jmp_buf trap;
	const struct pixels *pixels;
};

static void fail_writing(j_common_ptr file)
{
	longjmp(((struct writer *)file->client_data)->trap, 1);
}

static void begin_output(j_compress_ptr file)
{
	(void)file;
}

static boolean no_room(j_compress_ptr file)
{
	fail_writing((j_common_ptr)file);
	return FALSE;
}

static void close_writer(void *writer)
{
	jpeg_destroy_compress(&((struct writer *)writer)->file);
}

static void write_file(struct writer *w)
{
	const struct pixels *p = w->pixels;
	jpeg_create_compress(&w->file);
	w->file.client_data = w;
	w->file.dest = &w->to;
	w->file.image_width = (JDIMENSION)p->width;
	w->file.image_height = (JDIMENSION)p->height;
	w->file.input_components = p->channels;
	w->file.in_color_space = p->channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
	jpeg_set_defaults(&w->file);
	jpeg_set_quality(&w->file, QUALITY, TRUE);
	w->file.dct_method = JDCT_ISLOW;
	w->file.optimize_coding = TRUE;
	jpeg_start_compress(&w->file, TRUE);
	while (w->file.next_scanline < w->file.image_height) {
		JSAMPROW row[] = {p->samples +
		                  (size_t)(p->width * p->channels) * w->file.next_scanline};
		jpeg_write_scanlines(&w->file, row, 1);
	}
	jpeg_finish_compress(&w->file);
}

static bool guarded_write(struct writer *w)
{
	if (setjmp(w->trap))
		return false;
	write_file(w);
	return true;
}

/* At this quality no file is larger than its samples. */
bool jpeg_encode(struct arena *a, struct arena *scratch, const struct pixels *p, str *out)
{
	const size_t room = (size_t)p->width * (size_t)p->height * (size_t)p->channels + HEADERS;
	unsigned char *bytes = ARENA_ARRAY(a, unsigned char, room);
	const struct arena_mark mark = arena_mark(scratch);
	struct writer *w = ARENA_NEW(scratch, struct writer);
	w->pixels = p;
	w->file.err = jpeg_std_error(&w->error);
	w->file.client_data = w;
	w->error.error_exit = fail_writing;
	w->error.output_message = say_nothing;
	w->to = (struct jpeg_destination_mgr){.next_output_byte = bytes,
	                                      .free_in_buffer = room,
	                                      .init_destination = begin_output,
	                                      .empty_output_buffer = no_room,
	                                      .term_destination = begin_output};
	arena_defer(scratch, close_writer, w);
	const bool done = guarded_write(w);
	*out = (str){(const char *)bytes, (ptrdiff_t)(room - w->to.free_in_buffer)};
	arena_rewind(scratch, mark);
	return done;
}
