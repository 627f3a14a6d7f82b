package org.twinflow.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that a stranger may have written, and walks through it. */
final class Xml {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final ErrorHandler SILENT = new ErrorHandler() {

        @Override
        public void warning(SAXParseException problem) {}

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    };

    private Xml() {}

    /** The document, or null when it is none; a document type, and with it every entity, is refused. */
    static @Nullable Document read(byte[] content) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", "60");
            factory.setAttribute("jdk.xml.elementAttributeLimit", "60");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(SILENT);
            return builder.parse(new ByteArrayInputStream(content));
        } catch (SAXException | IOException unreadable) {
            return null;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The element and all below it, in the order of the document. */
    static Stream<Element> all(Element root) {
        return Stream.concat(Stream.of(root), children(root).flatMap(Xml::all));
    }

    static Stream<Element> all(Element root, String name) {
        return all(root).filter(element -> name.equals(element.getLocalName()));
    }

    static Stream<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children.stream();
    }

    static Stream<Element> children(Element parent, String name) {
        return children(parent).filter(element -> name.equals(element.getLocalName()));
    }

    static List<Attr> attributes(Element element) {
        var attributes = element.getAttributes();
        List<Attr> list = new ArrayList<>();
        for (int index = 0; index < attributes.getLength(); index++) {
            list.add((Attr) attributes.item(index));
        }
        return list;
    }

    /** The attribute's value, or an empty text. */
    static String value(Element element, String name) {
        return element.getAttribute(name);
    }

    /** The value of an attribute of the engine's, or an empty text. */
    static String camunda(Element element, String name) {
        return element.getAttributeNS(CAMUNDA, name);
    }

    static String text(Element element) {
        return element.getTextContent().strip();
    }

    /** The element's id, or that of the nearest one around it that has one. */
    static String id(Element element) {
        var id = element.getAttribute("id");
        return id.isEmpty() && element.getParentNode() instanceof Element parent ? id(parent) : id;
    }
}
