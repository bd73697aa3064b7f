package coach.transcript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes the bytes of a PDF depend on nothing but its content: dates and identifier come from the session, and streams
 * are packed by LZW, which is written in Java, as zlib packs differently from machine to machine.
 */
final class PdfBytes {
    private PdfBytes() {}

    static byte[] settled(byte[] pdf, Instant at) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet().stream()
                    .sorted()
                    .toList()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    pack(stream);
                }
            }
            var time = GregorianCalendar.from(at.atZone(java.time.ZoneOffset.UTC));
            time.setTimeZone(TimeZone.getTimeZone("UTC"));
            document.getDocumentInformation().setCreationDate(time);
            document.getDocumentInformation().setModificationDate(time);
            document.setDocumentId(at.toEpochMilli());
            document.getDocument().getTrailer().removeItem(COSName.ID);
            var settled = new ByteArrayOutputStream();
            document.save(settled, CompressParameters.NO_COMPRESSION);
            return settled.toByteArray();
        }
    }

    private static void pack(COSStream stream) throws IOException {
        byte[] content;
        try (var input = stream.createInputStream()) {
            content = input.readAllBytes();
        }
        try (OutputStream output = stream.createRawOutputStream()) {
            output.write(Lzw.packed(content));
        }
        stream.setItem(COSName.FILTER, COSName.LZW_DECODE);
        stream.removeItem(COSName.DECODE_PARMS);
    }
}
