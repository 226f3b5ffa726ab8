package io.taizhang.query.pages;

import java.util.Map;

/**
 * A form of a command that is arranged by hand: its fields stand in a template of its context, around them what all such
 * forms have.
 *
 * @param about what the command is about, as people call it
 * @param offered whether the reader may issue it
 * @param thing the key of the line it was opened from
 * @param back where to go on from here
 * @param given what is known and not asked for
 * @param will the fact that will be written, in words
 * @param full the form that is made from the catalogue, with time, reason and evidence
 */
public record StepForm(
        String command,
        String title,
        String about,
        boolean offered,
        String thing,
        String back,
        Map<String, String> given,
        String will,
        String full) {

    /**
     * @param command {@code casework/file-case}
     * @param thing the id of what it is about
     * @param id the component of the command that holds it
     */
    public static StepForm of(Offers offers, Frame frame, String command, String id, String thing, String about) {
        String title = frame.words().command(command);
        String back = frame.address().parameters().getOrDefault("back", "/");
        Map<String, String> given = Map.of(id, thing);
        return new StepForm(
                command,
                title,
                about,
                offers.of(frame, command, given).isPresent(),
                thing,
                Address.isOurs(back) ? back : "/",
                given,
                title + (frame.words().isChinese() ? "，" : ", ") + about,
                Address.of("/do/" + command).with(id, thing).with("back", back).toString());
    }
}
