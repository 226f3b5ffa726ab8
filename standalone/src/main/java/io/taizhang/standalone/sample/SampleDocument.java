package io.taizhang.standalone.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.taizhang.api.campaign.MaterialDocument;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** A document of the sample: made up, and it says so. The same bytes whenever it is made. */
record SampleDocument(String title, byte[] content) {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    /** One page that says SAMPLE. @param number tells it from others */
    static SampleDocument paper(String title, int number) {
        String words = "BT /F1 36 Tf 60 700 Td (SAMPLE " + number + ") Tj ET";
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        int[] at = new int[6];
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + words.length() + " >>\nstream\n" + words + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        };
        for (int i = 0; i < objects.length; i++) {
            at[i + 1] = pdf.length();
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int xref = pdf.length();
        pdf.append("xref\n0 6\n0000000000 65535 f \n");
        for (int i = 1; i <= objects.length; i++) {
            pdf.append("%010d 00000 n \n".formatted(at[i]));
        }
        pdf.append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(xref)
                .append("\n%%EOF\n");
        return new SampleDocument(title, pdf.toString().getBytes(US_ASCII));
    }

    /** Sky above ground: no place, no people. @param number tells it from others */
    static SampleDocument picture(String title, int number) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.getHSBColor(number / 12f, 0.4f, 0.9f), 0, HEIGHT, Color.WHITE));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(90, 140, 70));
        pen.fillRect(0, HEIGHT * 2 / 3, WIDTH, HEIGHT / 3);
        pen.setColor(new Color(200, 30, 30));
        pen.fillRect(20 + 30 * (number % 12), 40, 30, 30);
        pen.dispose();
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return new SampleDocument(title, png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MaterialDocument cited() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new MaterialDocument(title, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
