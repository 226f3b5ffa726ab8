/** The pages: shells in the reader's language, filled and kept current from the views' own endpoints. */
@NullMarked
package io.taizhang.query.pages;

import org.jspecify.annotations.NullMarked;
