/* System calls of the program under test while a piece of work is done with it. */
#include "config.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench.h"

/* A stop for a system call has this bit (PTRACE_O_TRACESYSGOOD). */
#define SYSCALL_STOP (SIGTRAP | 0x80)

/* Goes on to the next stop; a signal that stopped it is its own. */
static void go_on(pid_t pid, int status)
{
	int signal = WSTOPSIG(status) == SYSCALL_STOP || status >> 16 != 0 ? 0 : WSTOPSIG(status);

	ptrace(PTRACE_SYSCALL, pid, NULL, (void *)(intptr_t)signal);
}

double child_calls(const struct child *c, void (*work)(void *arg), void *arg)
{
	uint64_t stops = 0;
	int status;
	pid_t worker, pid;

	if (ptrace(PTRACE_SEIZE, c->pid, NULL, (void *)(intptr_t)PTRACE_O_TRACESYSGOOD) != 0)
		give_up("bc28d can't be traced: %s", strerror(errno));
	ptrace(PTRACE_INTERRUPT, c->pid, NULL, NULL);
	if (waitpid(c->pid, &status, __WALL) != c->pid || !WIFSTOPPED(status))
		give_up("bc28d can't be stopped");
	worker = fork();
	if (worker == 0) {
		work(arg);
		_exit(0);
	}
	go_on(c->pid, status);
	while ((pid = waitpid(-1, &status, __WALL)) != worker) {
		if (pid != c->pid || !WIFSTOPPED(status))
			give_up("bc28d ended while it was traced");
		stops += WSTOPSIG(status) == SYSCALL_STOP;
		go_on(pid, status);
	}
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		give_up("the work on a traced bc28d failed");
	ptrace(PTRACE_INTERRUPT, c->pid, NULL, NULL);
	if (waitpid(c->pid, &status, __WALL) == c->pid)
		ptrace(PTRACE_DETACH, c->pid, NULL, NULL);
	return (double)stops / 2; /* one when it goes in, one when it comes out */
}
