/** Projects as the Open Contracting for Infrastructure Data Standard 0.9 has them, for whoever compares infrastructure. */
@NullMarked
package io.taizhang.query.oc4ids;

import org.jspecify.annotations.NullMarked;
