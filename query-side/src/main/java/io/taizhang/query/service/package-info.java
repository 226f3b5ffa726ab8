/** What is bought from others, term by term. */
@NullMarked
package io.taizhang.query.service;

import org.jspecify.annotations.NullMarked;
