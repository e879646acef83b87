/* SPDX-License-Identifier: MIT */
/* What a confined process can still do, and what it cannot: each in a process of its own. */
#define _GNU_SOURCE
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[] = "/tmp/recto-sandbox-XXXXXX";

static void make_file(const char *name)
{
	const int fd = open(name, O_CREAT | O_WRONLY, 0644);
	assert_true(fd >= 0 && write(fd, "x", 1) == 1 && close(fd) == 0);
}

/* in/cv.yaml and in/below/p.png, out/, beside both: secret; in/link.yaml leads to elsewhere/. */
static int set_up(void **state)
{
	(void)state;
	if (!mkdtemp(folder) || chdir(folder) != 0)
		return 1;
	if (mkdir("in", 0755) || mkdir("in/below", 0755) || mkdir("out", 0755) ||
	    mkdir("away", 0755))
		return 1;
	make_file("in/cv.yaml");
	make_file("in/below/p.png");
	make_file("out/old.pdf");
	make_file("away/real.yaml");
	make_file("away/other.yaml");
	make_file("secret");
	return symlink("../away/real.yaml", "in/link.yaml");
}

static int tear_down(void **state)
{
	(void)state;
	char command[128];
	snprintf(command, sizeof command, "rm -r %s", folder);
	return chdir("/") || system(command);
}

/* The error of what is tried, 0 if it was done. */
static int outcome(int result)
{
	return result < 0 ? errno : 0;
}

static int in_child(int (*try)(void), bool write_beside_input)
{
	int status;
	const pid_t pid = fork();
	if (pid == 0) {
		struct sandbox s;
		sandbox_begin(&s);
		sandbox_read_around(&s, "in/cv.yaml");
		sandbox_read_link(&s, "in/link.yaml");
		if (write_beside_input)
			sandbox_write_beside(&s, "in/cv.yaml");
		else
			sandbox_write_around(&s, "out/new.pdf");
		_exit(sandbox_enter(&s) ? try() : 255);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static int read_input(void)
{
	return outcome(open("in/cv.yaml", O_RDONLY));
}
static int read_below(void)
{
	return outcome(open("in/below/p.png", O_RDONLY));
}
static int read_link_of_input(void)
{
	return outcome(open("in/link.yaml", O_RDONLY));
}
static int read_beside_target(void)
{
	return outcome(open("away/other.yaml", O_RDONLY));
}
static int read_secret(void)
{
	return outcome(open("secret", O_RDONLY));
}
static int read_passwords(void)
{
	return outcome(open("/etc/passwd", O_RDONLY));
}
static int list_root(void)
{
	return outcome(open("/", O_RDONLY | O_DIRECTORY));
}
static int write_input(void)
{
	return outcome(open("in/cv.yaml", O_WRONLY));
}
static int cut_input(void)
{
	return outcome(truncate("in/cv.yaml", 0));
}
static int write_other(void)
{
	return outcome(open("away/new", O_CREAT | O_WRONLY, 0644));
}
static int make_folder(void)
{
	return outcome(mkdir("out/below", 0755));
}
static int make_link(void)
{
	return outcome(symlink("/etc/passwd", "out/link"));
}
static int run_program(void)
{
	return outcome(execl("/bin/true", "true", (char *)NULL));
}
static int make_process(void)
{
	return outcome(fork());
}
static int open_socket(void)
{
	return outcome(socket(AF_INET, SOCK_STREAM, 0));
}
static int open_local_socket(void)
{
	return outcome(socket(AF_UNIX, SOCK_STREAM, 0));
}
static int trace_parent(void)
{
	return outcome((int)ptrace(PTRACE_ATTACH, getppid(), 0, 0));
}
static int signal_parent(void)
{
	return outcome(kill(getppid(), 0));
}
static int open_ring(void)
{
	return outcome((int)syscall(SYS_io_uring_setup, 1, NULL));
}

/* As file_write does it. */
static int write_output(void)
{
	const int fd = open("out/.new", O_CREAT | O_EXCL | O_WRONLY, 0600);
	if (fd < 0 || write(fd, "x", 1) != 1 || fchmod(fd, 0644) || fsync(fd) || close(fd))
		return errno;
	return outcome(rename("out/.new", "out/old.pdf"));
}

static int write_beside(void)
{
	return outcome(open("in/cv.pdf", O_CREAT | O_WRONLY, 0644));
}

static const struct {
	const char *what;
	int (*try)(void);
	int outcome;
	bool beside;
} rows[] = {
    {"the input", read_input, 0, false},
    {"a file below its folder", read_below, 0, false},
    {"the file that the input links to", read_link_of_input, 0, false},
    {"what lies beside that", read_beside_target, EACCES, false},
    {"a file beside the folder", read_secret, EACCES, false},
    {"/etc/passwd", read_passwords, EACCES, false},
    {"the root folder", list_root, EACCES, false},
    {"to write the input", write_input, EACCES, false},
    {"to cut the input", cut_input, EACCES, false},
    {"to write elsewhere", write_other, EACCES, false},
    {"to write the output", write_output, 0, false},
    {"to make a folder", make_folder, EACCES, false},
    {"to make a link", make_link, EACCES, false},
    {"to write beside the input", write_beside, EACCES, false},
    {"to write beside the input, where the output goes", write_beside, 0, true},
    {"to run a program", run_program, EPERM, false},
    {"to make a process", make_process, EPERM, false},
    {"a socket to the network", open_socket, EPERM, false},
    {"a socket on the machine", open_local_socket, EPERM, false},
    {"to trace another process", trace_parent, EPERM, false},
    {"to signal another process", signal_parent, EPERM, false},
    {"a ring of calls", open_ring, EPERM, false},
};

static void each_is_allowed_or_refused(void **state)
{
	(void)state;
	if (sandbox_lack()) {
		printf("not here: %s\n", sandbox_lack());
		skip();
	}
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const int outcome = in_child(rows[i].try, rows[i].beside);
		if (outcome != rows[i].outcome)
			fail_msg("%s: %s, wanted %s", rows[i].what, strerror(outcome),
			         strerror(rows[i].outcome));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_is_allowed_or_refused),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
