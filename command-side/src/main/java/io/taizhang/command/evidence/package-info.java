/**
 * What is handed in as evidence is looked at before it is kept: what kind of file it is by its content, whether anything in
 * it would act, and what a camera told about whoever held it.
 */
@NullMarked
package io.taizhang.command.evidence;

import org.jspecify.annotations.NullMarked;
