/* SPDX-License-Identifier: MIT */
/*
 * Landlock and seccomp by their system calls: three of the one have no function
 * in the C library, and a filter of forty numbers needs no library either. A
 * refused call returns EACCES or EPERM, as for any other reason, so that it
 * ends in the usual message and not in a signal.
 *
 * Forbidden calls are listed, not allowed ones: which calls the libraries below
 * make differs with their versions, and what this list forbids is what would
 * lead out of the folders that Landlock leaves open.
 */
#define _GNU_SOURCE
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* --- files --- */

/* What newer kernels know and older headers do not, by the version that brought it. */
#define ACCESS_REFER (UINT64_C(1) << 13)    /* 2 */
#define ACCESS_TRUNCATE (UINT64_C(1) << 14) /* 3 */
#define ACCESS_IOCTL (UINT64_C(1) << 15)    /* 5 */
#define ACCESS_FIRST ((UINT64_C(1) << 13) - 1)

#define READ_FILE (UINT64_C(0) + LANDLOCK_ACCESS_FS_READ_FILE)
#define WRITE_FILE (LANDLOCK_ACCESS_FS_WRITE_FILE | ACCESS_TRUNCATE)
#define READ_ALL (READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define WRITE_ALL                                                                                  \
	(READ_ALL | WRITE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REMOVE_FILE)

/* As Linux 6.12 has it; older ones take the beginning. */
struct rules {
	uint64_t files, ports, scopes;
};

enum { PORTS = 3, SCOPES = 3, WITH_PORTS = 4, WITH_SCOPES = 6, CREATE_VERSION = 1 };

static int landlock_version(void)
{
	return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, CREATE_VERSION);
}

static uint64_t known_to(int version)
{
	return ACCESS_FIRST | (version >= 2 ? ACCESS_REFER : 0) |
	       (version >= 3 ? ACCESS_TRUNCATE : 0) | (version >= 5 ? ACCESS_IOCTL : 0);
}

void sandbox_begin(struct sandbox *s)
{
	const int version = landlock_version();
	const struct rules rules = {known_to(version), PORTS, SCOPES};
	const size_t size = version >= WITH_SCOPES  ? sizeof rules
	                    : version >= WITH_PORTS ? offsetof(struct rules, scopes)
	                                            : offsetof(struct rules, ports);
	*s = (struct sandbox){.rules = -1};
	if (version >= 1)
		s->rules = (int)syscall(SYS_landlock_create_ruleset, &rules, size, 0);
}

/* Of a file that is no folder only what can be done with a file counts. */
static void allow(struct sandbox *s, const char *path, uint64_t access)
{
	struct stat st;
	const int fd = s->rules < 0 ? -1 : open(path, O_PATH | O_CLOEXEC);
	if (fd < 0)
		return;
	if (fstat(fd, &st) == 0 && !S_ISDIR(st.st_mode))
		access &= READ_FILE | WRITE_FILE;
	const struct landlock_path_beneath_attr below = {
	    .allowed_access = access & known_to(landlock_version()), .parent_fd = fd};
	syscall(SYS_landlock_add_rule, s->rules, LANDLOCK_RULE_PATH_BENEATH, &below, 0);
	close(fd);
}

static void allow_folder_of(struct sandbox *s, const char *path, uint64_t access)
{
	char folder[PATH_MAX];
	const char *const slash = strrchr(path, '/');
	const size_t n = slash ? (size_t)(slash - path) : 0;
	if (n >= sizeof folder)
		return;
	memcpy(folder, path, n);
	folder[n] = 0;
	allow(s, !slash ? "." : n == 0 ? "/" : folder, access);
}

void sandbox_read(struct sandbox *s, const char *path)
{
	allow(s, path, READ_ALL);
}

void sandbox_read_link(struct sandbox *s, const char *path)
{
	struct stat st;
	if (lstat(path, &st) == 0 && S_ISLNK(st.st_mode))
		allow(s, path, READ_ALL);
}

/* Of the folder that a link leads to only the file: names are seen from where the link stands. */
void sandbox_read_around(struct sandbox *s, const char *path)
{
	allow(s, path, READ_ALL);
	allow_folder_of(s, path, READ_ALL);
}

void sandbox_write(struct sandbox *s, const char *folder)
{
	allow(s, folder, WRITE_ALL);
}

void sandbox_write_beside(struct sandbox *s, const char *path)
{
	allow_folder_of(s, path, WRITE_ALL);
}

void sandbox_write_around(struct sandbox *s, const char *path)
{
	char real[PATH_MAX];
	struct stat st;
	const bool is_there = stat(path, &st) == 0;
	if (is_there && !S_ISREG(st.st_mode))
		allow(s, path, WRITE_FILE);
	else
		allow_folder_of(s, is_there && realpath(path, real) ? real : path, WRITE_ALL);
}

/* --- calls --- */

#if defined(__x86_64__)
#define ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCH AUDIT_ARCH_AARCH64
#elif defined(__riscv) && __riscv_xlen == 64
#define ARCH AUDIT_ARCH_RISCV64
#endif

#ifdef ARCH

static const int forbidden[] = {
    /* other machines, and other processes of this one */
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4,
    SYS_sendto, SYS_sendmsg, SYS_sendmmsg, SYS_kill, SYS_tkill, SYS_ptrace, SYS_process_vm_readv,
    SYS_process_vm_writev, SYS_pidfd_open, SYS_pidfd_getfd, SYS_shmget, SYS_msgget, SYS_semget,
    /* other programs */
    SYS_execve, SYS_execveat, SYS_clone, SYS_clone3,
#ifdef SYS_fork
    SYS_fork, SYS_vfork,
#endif
    /* another view of the machine */
    SYS_unshare, SYS_setns, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot,
    SYS_open_by_handle_at, SYS_quotactl, SYS_swapon, SYS_reboot, SYS_sethostname,
    /* its kernel */
    SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_io_uring_setup, SYS_init_module,
    SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_add_key, SYS_request_key, SYS_keyctl};

enum { CALLS = sizeof forbidden / sizeof *forbidden, X32 = 0x40000000, HEAD = 4 };

static struct sock_filter load(size_t offset)
{
	return (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset);
}

/* Falls through where the number is another. */
static bool confine_calls(void)
{
	struct sock_filter steps[HEAD + CALLS + 2];
	const unsigned refuse = HEAD + CALLS + 1;
	steps[0] = load(offsetof(struct seccomp_data, arch));
	steps[1] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCH, 0,
	                                        (unsigned char)(refuse - 2));
	steps[2] = load(offsetof(struct seccomp_data, nr));
	steps[3] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, X32,
	                                        (unsigned char)(refuse - 4), 0);
	for (unsigned i = 0; i < CALLS; i++)
		steps[HEAD + i] =
		    (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)forbidden[i],
		                                 (unsigned char)(refuse - HEAD - i - 1), 0);
	steps[refuse - 1] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
	steps[refuse] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
	const struct sock_fprog filter = {(unsigned short)(refuse + 1), steps};
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) == 0;
}

static bool can_confine_calls(void)
{
	return prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0;
}

#else

static bool confine_calls(void)
{
	return false;
}

static bool can_confine_calls(void)
{
	return false;
}

#endif

/* --- both --- */

bool sandbox_enter(struct sandbox *s)
{
	const bool keeps = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
	s->files = keeps && s->rules >= 0 && syscall(SYS_landlock_restrict_self, s->rules, 0) == 0;
	if (s->rules >= 0)
		close(s->rules);
	s->rules = -1;
	s->calls = keeps && confine_calls();
	return s->files && s->calls;
}

const char *sandbox_lack(void)
{
	static const char *const lacks[2][2] = {
	    {"neither files nor system calls", "files (no Landlock)"},
	    {"system calls (no seccomp)", NULL}};
	return lacks[landlock_version() >= 1][can_confine_calls()];
}
