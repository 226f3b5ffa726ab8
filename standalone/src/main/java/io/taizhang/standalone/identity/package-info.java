/** Who may come in: the demo accounts. Whatever else authenticates one day hands over an ActorPrincipal as they do. */
@NullMarked
package io.taizhang.standalone.identity;

import org.jspecify.annotations.NullMarked;
