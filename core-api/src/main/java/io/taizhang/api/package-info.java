/** The language of the ledger: what commands, events, roles and values are called. */
@NullMarked
package io.taizhang.api;

import org.jspecify.annotations.NullMarked;
