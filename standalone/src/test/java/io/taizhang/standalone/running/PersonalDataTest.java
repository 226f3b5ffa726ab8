package io.taizhang.standalone.running;

import static io.taizhang.standalone.running.PeopleEntered.CONTACT;
import static io.taizhang.standalone.running.PeopleEntered.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.standalone.running.Office.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What is personal stands nowhere in the clear: in no log, no problem detail, no file of a database, no write-ahead log, no
 * dump. And who was erased is shown by nothing any more, while the ledger still proves that nothing else is missing.
 */
class PersonalDataTest {
    /** In a text that is not personal: what searches for people finds it, so that it would find them too. */
    static final String PLAIN = "zq5521";

    private static final Needles PEOPLE = new Needles(NAME, CONTACT);
    private static final String SNAPSHOTS = "taizhang.commands.snapshot-every";
    private static OfficeInTime time;
    private static LogCapture log;

    private final List<String> problems = new ArrayList<>();
    private final Office office = time.office();
    private final Disk disk = new Disk(time.folder());

    @BeforeAll
    static void open() {
        System.setProperty(SNAPSHOTS, "2");
        time = OfficeInTime.opened();
        log = new LogCapture();
    }

    @AfterAll
    static void close() throws IOException {
        System.clearProperty(SNAPSHOTS);
        log.close();
        time.close();
    }

    @Test
    void nobodyStandsAnywhereInTheClearAndWhoWasErasedIsShownNowhere() {
        PeopleEntered people = new PeopleEntered(time);
        people.all();
        wrongCommandsAreRefused();
        commandsFailWhileTheKeysAreAway();
        Set<String> persons = persons();
        assertThat(persons).hasSizeGreaterThan(10);
        assertThat(told(everything("official")))
                .as("who may see them sees them")
                .isTrue();
        assertThat(told(everything("admin"))).isFalse();
        nothingIsWrittenDown();

        people.erased(persons);
        await().atMost(Duration.ofSeconds(60)).until(() -> erased() == persons.size());
        assertThat(people.fields())
                .as("a field that is new is to be entered above")
                .isEqualTo(PersonalFields.all());

        await().atMost(Duration.ofSeconds(15)).until(() -> !told(List.of(journal())));
        viewsOfPeopleAreRebuilt();
        assertThat(told(everything("official"))).isFalse();
        nobodyErasedIsRecordedAgain(persons);
        ledgerIsSound();
        nothingIsWrittenDown();
        keysStandApartFromTheLedger();
    }

    private void wrongCommandsAreRefused() {
        for (String field : PersonalFields.all()) {
            String command = field.substring(0, field.indexOf(' '));
            PeopleEntered.wrong(field.substring(field.indexOf(' ') + 1)).forEach((how, body) -> {
                for (String account : List.of("official", "approver", "admin", "viewer")) {
                    Answer answer = PeopleEntered.send(office, account, command, body);
                    assertThat(answer.status())
                            .as(field + " " + how + ": " + answer.body())
                            .isBetween(400, 499);
                    problems.add(answer.body());
                }
            });
        }
        String again = "{\"postId\": \"p1\", \"holder\": \"" + NAME + "\"}";
        Answer held = office.command("official", "organisation/appoint-to-post", again);
        assertThat(held.status()).isEqualTo(409);
        problems.add(held.body());
        Answer named = office.command("official", "honour/record-past-honour", """
                {"honourId": "x", "unitId": "demo", "programmeId": "x", "period": "2019", "source": "纸",
                 "candidate": {"candidateId": "%s", "name": "%1$s"}}""".formatted(NAME));
        problems.add(named.body());
        assertThat(office.get("official", "/api/views/honour-roll?q=" + encoded(NAME))
                        .json()
                        .path("total")
                        .intValue())
                .as("people are not found by their names")
                .isZero();
        assertThat(problems).noneMatch(PEOPLE::areIn);
    }

    private void commandsFailWhileTheKeysAreAway() {
        superuser("taizhang_keys", "revoke select on keys.subject_key from taizhang_app");
        try {
            office.command("official", "organisation/vacate-post", "{\"postId\": \"p1\"}");
            Answer failed = office.command("official", "organisation/appoint-to-post", """
                    {"postId": "p1", "holder": "%s"}""".formatted(NAME));
            assertThat(failed.status()).as(failed.body()).isEqualTo(503);
            problems.add(failed.body());
        } finally {
            superuser("taizhang_keys", "grant select on keys.subject_key to taizhang_app");
        }
        Answer held = office.command("official", "organisation/appoint-to-post", """
                {"postId": "p1", "holder": "%s"}""".formatted(NAME));
        assertThat(held.status()).as(held.body()).isEqualTo(201);
        assertThat(problems).noneMatch(PEOPLE::areIn);
    }

    /** Whoever anything is sealed for, as the facts name them. */
    private Set<String> persons() {
        Set<String> persons = new TreeSet<>();
        office.facts().forEach(fact -> fact.path("persons").forEach(person -> persons.add(person.stringValue())));
        return persons;
    }

    private long erased() {
        return office.get("auditor", "/api/views/erasures?state=ERASED&size=500")
                .json()
                .path("total")
                .longValue();
    }

    private static boolean told(List<String> answers) {
        return answers.stream().anyMatch(PEOPLE::areIn);
    }

    /** Every list, row, fact, past row and export of every view, and the journal. */
    private List<String> everything(String account) {
        List<String> answers = new ArrayList<>();
        for (JsonNode view : office.get(account, "/api/views").json()) {
            String path = "/api/views/" + view.path("name").stringValue();
            JsonNode list = read(account, path + "?size=500", answers);
            read(account, path + "/export?format=csv", answers);
            for (JsonNode row : list.path("items")) {
                String key = path + "/" + encoded(row.path("key").stringValue());
                read(account, key, answers);
                read(account, key + "/facts", answers);
                read(account, key + "?asOf=" + encoded(time.now().toString()), answers);
            }
        }
        read(account, "/api/audit/events?limit=500", answers);
        read(account, "/api/audit/events?limit=500&order=newest", answers);
        return answers;
    }

    private JsonNode read(String account, String path, List<String> answers) {
        Answer answer = office.get(account, path);
        assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(200);
        answers.add(answer.body());
        return path.contains("/export") ? tools.jackson.databind.node.NullNode.getInstance() : answer.json();
    }

    private String journal() {
        return office.get("official", "/api/audit/events?limit=500&order=newest")
                .body();
    }

    private void viewsOfPeopleAreRebuilt() {
        List<String> views = new ArrayList<>();
        for (JsonNode view : office.get("auditor", "/api/views").json()) {
            String name = view.path("name").stringValue();
            String list =
                    office.get("auditor", "/api/views/" + name + "?size=500").body();
            assertThat(PEOPLE.areIn(list)).as(name).isFalse();
            if (list.contains("已删除")) {
                views.add(name);
            }
        }
        assertThat(views).contains("post-register", "case-desk", "case-contact", "honour-roll", "erasures");
        views.forEach(this::rebuild);
    }

    private void rebuild(String view) {
        Answer started = office.send(office.request("/api/audit/rebuilds")
                .header("Authorization", Office.basic("admin"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"view\": \"" + view + "\"}")));
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        String address = "/api/audit/rebuilds/" + started.json().path("id").stringValue();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !office.get("auditor", address)
                        .json()
                        .path("finishedAt")
                        .isNull());
        JsonNode verdict = office.get("auditor", address).json();
        assertThat(verdict.path("differing").intValue()).as(verdict.toString()).isZero();
        assertThat(verdict.path("failure").isNull()).as(verdict.toString()).isTrue();
    }

    private void nobodyErasedIsRecordedAgain(Set<String> persons) {
        String person = persons.stream()
                .filter(subject -> subject.startsWith("person/") && subject.endsWith("-b"))
                .findFirst()
                .orElseThrow();
        String unit = person.substring("person/".length(), person.length() - "-b".length());
        Answer again = office.command("approver", "honour/record-past-honour", """
                {"honourId": "again", "unitId": "%1$s", "programmeId": "%1$s", "period": "2018", "source": "纸质台账",
                 "candidate": {"candidateId": "%1$s-b", "name": "%2$s"}}""".formatted(unit, NAME));
        assertThat(again.status()).as(again.body()).isEqualTo(409);
        assertThat(again.json().path("type").stringValue()).isEqualTo("/problems/subject-erased");
        assertThat(PEOPLE.areIn(again.body())).isFalse();
        Answer requested = office.command("admin", "personal/request-erasure", """
                {"subjectId": "%s", "ground": "UNLAWFUL", "why": "再次"}""".formatted(person));
        assertThat(requested.json().path("type").stringValue()).isEqualTo("/problems/subject-erased");
    }

    private void ledgerIsSound() {
        JsonNode verdict = office.get("auditor", "/api/audit/verify").json();
        assertThat(verdict.path("sound").booleanValue()).as(verdict.toString()).isTrue();
        assertThat(verdict.path("facts").longValue()).isEqualTo(office.head());
    }

    private void nothingIsWrittenDown() {
        Dump.checkpoint(disk);
        Needles plain = new Needles(PLAIN);
        List<Path> written = plain.filesIn(time.folder(), this::isEvidence);
        assertThat(written)
                .as("what is not personal is found")
                .anyMatch(file -> file.toString().contains("pg_wal"));
        assertThat(written).anyMatch(file -> file.toString().contains("base"));
        assertThat(PEOPLE.filesIn(time.folder(), this::isEvidence)).isEmpty();
        Dump ledger = Dump.of(disk, "taizhang");
        assertThat(plain.areIn(ledger.bytes())).isTrue();
        assertThat(ledger.text())
                .as("there are snapshots of who holds a post")
                .contains("io.taizhang.command.organisation.Post");
        assertThat(PEOPLE.areIn(ledger.bytes())).isFalse();
        assertThat(PEOPLE.areIn(Dump.of(disk, "taizhang_keys").bytes())).isFalse();
        assertThat(PEOPLE.areIn(log.logged())).as(log.logged()).isFalse();
    }

    private boolean isEvidence(Path file) {
        return file.startsWith(time.folder().resolve("evidence"));
    }

    /** A dump of the ledger's database opens nothing: no key and no secret of the deployment is in it, nor who looked. */
    private void keysStandApartFromTheLedger() {
        String ledger = Dump.of(disk, "taizhang").text();
        List<String> secrets = strings("""
                select encode(keyset, 'hex') from keys.subject_key where keyset is not null
                union all select encode(secret, 'hex') from keys.deployment_secret
                union all select encode(secret, 'base64') from keys.deployment_secret""");
        assertThat(secrets).isNotEmpty().noneMatch(ledger::contains);
        assertThat(ledger).contains("ciphertext").doesNotContain("look_at_subject");
        assertThat(strings("select subject_id from keys.subject_key where keyset is not null"))
                .as("nobody's key is left")
                .isEmpty();
        assertThat(strings("select distinct actor_id from keys.look"))
                .contains("official")
                .doesNotContain("admin");
    }

    private List<String> strings(String sql) {
        List<String> found = new ArrayList<>();
        try (var connection =
                        DriverManager.getConnection(disk.url("taizhang_keys"), "postgres", disk.password("postgres"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private void superuser(String database, String sql) {
        try (var connection = DriverManager.getConnection(disk.url(database), "postgres", disk.password("postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
