// Passes a signal to a thread instead of ending the process on the spot. What runs inside a handler may call
// next to nothing, and Swift does not promise what its code calls, so this is in C.
#pragma once

/// Makes `signal` write its number as one byte into the pipe `descriptor` when it comes; after that it has its default
/// effect again, so that a second one acts at once. A signal that is ignored, as SIGHUP is under nohup, stays ignored.
/// All signals must use the same pipe. Returns 0, or -1 with `errno`.
int tejun_tell_signal(int signal, int descriptor);
