/** 审计: the ledger itself, fact by fact; what it once said, and why; whether it is whole. */
@NullMarked
package io.taizhang.query.pages.audit;

import org.jspecify.annotations.NullMarked;
