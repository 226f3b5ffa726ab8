/** 督查整改: the pages of inspections and what they came to, and of faults until they are put right. */
@NullMarked
package io.taizhang.query.pages.inspection;

import org.jspecify.annotations.NullMarked;
