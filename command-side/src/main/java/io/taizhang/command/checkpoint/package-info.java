/** Has checkpoints signed while the process runs, and lays them down outside the office. */
@NullMarked
package io.taizhang.command.checkpoint;

import org.jspecify.annotations.NullMarked;
