/*
 * Linked into every program of a coverage build (scripts/coverage), with --wrap=_exit: what a process did that ends
 * with _exit() is counted as well. libgcov itself writes only at exit(), and before exec and fork.
 */
void __gcov_dump(void);
_Noreturn void __real__exit(int status);
_Noreturn void __wrap__exit(int status);

_Noreturn void __wrap__exit(int status)
{
	__gcov_dump();
	__real__exit(status);
}
