// A signal that is told to a thread instead of ending the process where it stands. What runs inside a handler may call
// next to nothing, and Swift does not promise what its code calls: so it is C.
#pragma once

/// Lets `signal`, when it comes, write its number as one byte into the pipe `descriptor`; after that it does again what it
/// does by default, so that a second one acts at once. A signal that is ignored, as SIGHUP is under nohup, stays ignored.
/// All signals are to be told to one pipe. 0, or -1 with `errno`.
int tejun_tell_signal(int signal, int descriptor);
