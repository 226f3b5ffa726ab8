package io.taizhang.command.honour;

/** What a round asks about honours, as the ledger has them at the moment of asking. */
public interface Honours {

    boolean exist(String honourId);
}
