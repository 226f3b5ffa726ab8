package io.taizhang.standalone;

import io.taizhang.ledger.Ledger;
import io.taizhang.standalone.identity.DemoAccount;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.stream.Collectors;

/** What whoever started the process needs to know when it is ready. */
record Welcome(InetAddress address, int port, String place, Ledger ledger) {

    String url() {
        String host = address.getHostAddress();
        return "http://" + (address instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port + "/";
    }

    void print(Progress progress) {
        String accounts = DemoAccount.NAMED.stream().map(DemoAccount::login).collect(Collectors.joining(", "));
        progress.say("""

                台账 Taizhang is ready: %s
                  ledger    %s, at #%d, kept in %s
                  accounts  %s, and official-<unit> for every unit
                  password  %s (everybody knows it: connections from other machines are not accepted)
                Ctrl-C stops it.""".formatted(url(), ledger.kind(), ledger.head(), place, accounts, DemoAccount.PASSWORD));
    }
}
