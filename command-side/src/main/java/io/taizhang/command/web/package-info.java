/** The one command endpoint: strict JSON in, an answer or a problem detail out. */
@NullMarked
package io.taizhang.command.web;

import org.jspecify.annotations.NullMarked;
