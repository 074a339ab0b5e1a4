// SHA-256 (FIPS 180-4) by the processor's own instructions, which Swift cannot use.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has the instructions; asked once and kept by the caller.
bool tejun_sha256_is_available(void);

/// Processes `count` blocks of 64 bytes at `blocks` into `state`; only where the instructions are available.
void tejun_sha256_compress(uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t constants[64]);
