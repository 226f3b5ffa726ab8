/**
 * What shows an auditor where the record looks odd. Lenses judge nobody: each counts, says by what formula, and opens to the
 * facts it counted. They reckon by the time facts were recorded, which nobody chooses.
 */
@NullMarked
package io.taizhang.query.lens;

import org.jspecify.annotations.NullMarked;
