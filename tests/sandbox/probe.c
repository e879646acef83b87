/* SPDX-License-Identifier: MIT */
/*
 * Preloaded: when a confined program has written its output and wants it on the disk,
 * it tries from inside what a confined process cannot do, and tells how it went.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static int outcome(long result)
{
	return result < 0 ? errno : 0;
}

__attribute__((visibility("default"))) int fsync(int fd)
{
	char text[128];
	if (prctl(PR_GET_SECCOMP) == 0) /* the parent of a batch */
		return (int)syscall(SYS_fsync, fd);
	char *const words[] = {"true", NULL}, *const nothing[] = {NULL};
	const int file = outcome(open("/etc/passwd", O_RDONLY | O_CLOEXEC));
	const int made = outcome(open("/tmp/recto-probe", O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
	const int net = outcome(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
	const int run = outcome(execve("/bin/true", words, nothing)); /* done, nothing is told */
	const int n = snprintf(text, sizeof text, "probe: read %d, write %d, socket %d, exec %d\n",
	                       file, made, net, run);
	if (write(STDERR_FILENO, text, (size_t)n) != n)
		return -1;
	return (int)syscall(SYS_fsync, fd);
}
