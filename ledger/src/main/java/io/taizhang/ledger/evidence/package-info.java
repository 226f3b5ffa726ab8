/**
 * 凭证: the photos and documents that facts rest on, kept once under the SHA-256 of their bytes, in a folder or in an
 * S3-compatible store. What is missing, altered or cannot be read is said to be so, and never handed out.
 */
@NullMarked
package io.taizhang.ledger.evidence;

import org.jspecify.annotations.NullMarked;
