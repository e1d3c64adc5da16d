// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/yaml/events.h"

#include <libfyaml.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

namespace sluice::yaml {

namespace {

struct DiagDeleter
{
    void operator()(fy_diag *diag) const { fy_diag_destroy(diag); }
};
struct ParserDeleter
{
    void operator()(fy_parser *parser) const { fy_parser_destroy(parser); }
};

std::unique_ptr<fy_diag, DiagDeleter> makeDiag()
{
    fy_diag_cfg config;
    fy_diag_cfg_default(&config);
    config.fp = nullptr;
    std::unique_ptr<fy_diag, DiagDeleter> diag(fy_diag_create(&config));
    if (diag)
        fy_diag_set_collect_errors(diag.get(), true);
    return diag;
}

struct IteratorDeleter
{
    void operator()(fy_token_iter *iterator) const { fy_token_iter_destroy(iterator); }
};

/// fy_token_get_text() of libfyaml 0.7 leaks for scalars with many escapes, and fy_token_iter_read()
/// loses text; the chunks are right.
QByteArray textOf(fy_token *token)
{
    QByteArray text;
    const std::unique_ptr<fy_token_iter, IteratorDeleter> iterator(fy_token_iter_create(token));
    const fy_iter_chunk *chunk = nullptr;
    while (iterator && (chunk = fy_token_iter_chunk_next(iterator.get(), chunk, nullptr)))
        text.append(chunk->str, static_cast<qsizetype>(chunk->len));
    return text;
}

struct HintRow
{
    const char *part; ///< of libfyaml's message
    const char *hint;
};

constexpr std::array kHints{
    HintRow{"tab", "indent with spaces"},
    HintRow{"closing quote", "close the quote"},
    HintRow{"closing bracket", "close the list with ']'"},
    HintRow{"closing brace", "close the map with '}', and put text that contains braces in quotes"},
    HintRow{"nested block mapping on the same line", "put a value that contains \": \" in quotes"},
    HintRow{"cannot start with", "put the value in quotes"},
    HintRow{"extra comma", "remove the comma"},
    HintRow{"trailing content", "put the whole value in one pair of quotes"},
    HintRow{"end of block sequence", "indent lists and maps of one level alike"},
    HintRow{"expected node content", "close the map or list that is open, with '}' or ']'"},
    HintRow{"indent", "indent members of one map or list by the same number of spaces"},
};

QString hintFor(QByteArrayView message)
{
    for (const HintRow &row : kHints) {
        if (message.indexOf(row.part) >= 0)
            return QString::fromLatin1(row.hint);
    }
    return QStringLiteral("check quotes, colons and indentation here and in the line before");
}

/// Turns the stream of events into nodes; keeps the open collections on a stack of its own, so that
/// depth costs no machine stack.
class TreeBuilder
{
public:
    TreeBuilder(QByteArrayView text, Report &report)
        : m_text(text)
        , m_lines(text)
        , m_report(report)
    {
    }

    /// False: stop, the rest cannot be understood.
    bool take(const fy_event &event);
    Node takeRoot() { return m_root.value_or(Node{}); }

private:
    struct Open
    {
        Node node;
        bool flow = false;
        bool expectsValue = false; ///< maps: a key was read
        std::unordered_map<std::string, Place> keys{};
    };

    bool startDocument(const fy_event &event);
    bool open(Kind kind, const fy_event &event, const fy_token *anchor, const fy_token *tag);
    bool close(const fy_event &event);
    void scalar(const fy_event &event);
    void alias(const fy_event &event);
    void add(Node node);
    void addKey(Open &map, Node key);
    void refuseProperties(const Place &place, const fy_token *anchor, const fy_token *tag);
    Place placeOf(const fy_event &event) const;
    Place placeOfNothing() const;
    qsizetype skipBlank(qsizetype at) const;

    QByteArrayView m_text;
    LineIndex m_lines;
    Report &m_report;
    int m_documents = 0;
    qsizetype m_lastEnd = 0;
    std::vector<Open> m_open;
    std::optional<Node> m_root;
};

bool TreeBuilder::take(const fy_event &event)
{
    switch (event.type) {
    case FYET_DOCUMENT_START:
        return startDocument(event);
    case FYET_MAPPING_START:
        return open(Kind::Map, event, event.mapping_start.anchor, event.mapping_start.tag);
    case FYET_SEQUENCE_START:
        return open(Kind::List, event, event.sequence_start.anchor, event.sequence_start.tag);
    case FYET_MAPPING_END:
    case FYET_SEQUENCE_END:
        return close(event);
    case FYET_SCALAR:
        scalar(event);
        return true;
    case FYET_ALIAS:
        alias(event);
        return true;
    default:
        return true;
    }
}

bool TreeBuilder::startDocument(const fy_event &event)
{
    if (++m_documents == 1)
        return true;
    m_report.error(
        placeOf(event), QStringLiteral("a second document starts here"),
        QStringLiteral("write one document a file; remove the \"---\" or \"...\" before it"));
    return false;
}

bool TreeBuilder::open(Kind kind, const fy_event &event, const fy_token *anchor,
                       const fy_token *tag)
{
    Open opened;
    opened.node.kind = kind;
    opened.node.place = placeOf(event);
    opened.flow = opened.node.place.begin != opened.node.place.end;
    refuseProperties(opened.node.place, anchor, tag);
    if (m_open.size() == kMaxDepth) {
        m_report.error(opened.node.place,
                       QStringLiteral("nested deeper than %1 levels").arg(kMaxDepth),
                       QStringLiteral("flatten the document"));
        return false;
    }
    m_lastEnd = std::max(m_lastEnd, opened.node.place.end);
    m_open.push_back(std::move(opened));
    return true;
}

bool TreeBuilder::close(const fy_event &event)
{
    Q_ASSERT(!m_open.empty());
    Open closed = std::move(m_open.back());
    m_open.pop_back();
    if (closed.flow)
        m_lastEnd = placeOf(event).end;
    // A block collection ends with its last member, not where the next token shows that it is over.
    const qsizetype begin = closed.node.place.begin;
    closed.node.place = m_lines.place(begin, std::max(begin, m_lastEnd));
    add(std::move(closed.node));
    return true;
}

void TreeBuilder::scalar(const fy_event &event)
{
    Node node;
    node.kind = Kind::Scalar;
    node.text = textOf(event.scalar.value);
    static_assert(FYSS_PLAIN == 0 && FYSS_FOLDED == static_cast<int>(Style::Folded));
    node.style = static_cast<Style>(fy_token_scalar_style(event.scalar.value));
    const bool isWritten = fy_event_start_mark(const_cast<fy_event *>(&event)) != nullptr;
    node.place = isWritten ? placeOf(event) : placeOfNothing();
    if (isWritten && (node.style == Style::SingleQuoted || node.style == Style::DoubleQuoted))
        node.place = m_lines.place(node.place.begin - 1, node.place.end + 1); // the quotes
    refuseProperties(node.place, event.scalar.anchor, event.scalar.tag);
    m_lastEnd = std::max(m_lastEnd, node.place.end);
    add(std::move(node));
}

void TreeBuilder::alias(const fy_event &event)
{
    Node node;
    node.kind = Kind::Scalar;
    node.style = Style::DoubleQuoted;
    node.place = placeOf(event);
    node.place = m_lines.place(node.place.begin - 1, node.place.end); // the star
    m_report.error(node.place, QStringLiteral("aliases are not read"),
                   QStringLiteral("write the value out; put text that starts with '*' in quotes"));
    m_lastEnd = std::max(m_lastEnd, node.place.end);
    add(std::move(node));
}

void TreeBuilder::add(Node node)
{
    if (m_open.empty()) {
        m_root = std::move(node);
        return;
    }
    Open &parent = m_open.back();
    if (parent.node.isList()) {
        parent.node.items.push_back(std::move(node));
    } else if (parent.expectsValue) {
        parent.node.members.back().value = std::move(node);
        parent.expectsValue = false;
    } else {
        addKey(parent, std::move(node));
    }
}

void TreeBuilder::addKey(Open &map, Node key)
{
    map.expectsValue = true;
    if (!key.isScalar() || key.type() != ScalarType::Text) {
        m_report.error(key.place,
                       QStringLiteral("a key must be text, this is %1").arg(kindText(key)),
                       QStringLiteral("put the key in quotes"));
    } else if (key.style == Style::Plain && key.text == "<<") {
        m_report.error(key.place, QStringLiteral("merge keys are not read"),
                       QStringLiteral("write the members out"));
    } else {
        const auto [first, isNew] = map.keys.try_emplace(key.text.toStdString(), key.place);
        if (!isNew)
            m_report.error(key.place,
                           QStringLiteral("%1 is already in line %2")
                               .arg(quoted(key.text), QString::number(first->second.line)),
                           QStringLiteral("keep one of the two"));
    }
    map.node.members.push_back({std::move(key), {}});
}

void TreeBuilder::refuseProperties(const Place &place, const fy_token *anchor, const fy_token *tag)
{
    if (anchor)
        m_report.error(place, QStringLiteral("anchors are not read"),
                       QStringLiteral("remove the anchor and write each value out; put text that "
                                      "starts with '&' in quotes"));
    if (tag)
        m_report.error(place, QStringLiteral("tags are not read"),
                       QStringLiteral("remove the tag; put a value that shall be text in quotes"));
}

Place TreeBuilder::placeOf(const fy_event &event) const
{
    auto *mutableEvent = const_cast<fy_event *>(&event); // the getters do not change it
    const fy_mark *start = fy_event_start_mark(mutableEvent);
    const fy_mark *end = fy_event_end_mark(mutableEvent);
    const qsizetype begin = start ? static_cast<qsizetype>(start->input_pos) : skipBlank(m_lastEnd);
    return m_lines.place(begin,
                         end ? std::max(begin, static_cast<qsizetype>(end->input_pos)) : begin);
}

/// A value that is not written has no token: it is shown at its key, or at the dash of its item.
Place TreeBuilder::placeOfNothing() const
{
    if (m_open.empty())
        return m_lines.place(m_lastEnd, m_lastEnd);
    const Open &parent = m_open.back();
    if (parent.node.isMap() && parent.expectsValue)
        return parent.node.members.back().key.place;
    const bool isFirst = parent.node.items.empty() && parent.node.isList();
    const qsizetype at = skipBlank(isFirst ? parent.node.place.begin : m_lastEnd);
    return m_lines.place(at, std::min(at + 1, m_text.size()));
}

/// The next offset that is neither a blank nor in a comment.
qsizetype TreeBuilder::skipBlank(qsizetype at) const
{
    constexpr QByteArrayView kBlanks = " \t\r\n";
    while (at < m_text.size() && (m_text[at] == '#' || kBlanks.contains(m_text[at]))) {
        const qsizetype lineEnd = m_text[at] == '#' ? m_text.indexOf('\n', at) : at;
        at = lineEnd < 0 ? m_text.size() : lineEnd + 1;
    }
    return at;
}

void reportSyntaxError(fy_diag *diag, const LineIndex &lines, qsizetype size, Report &report)
{
    void *iterator = nullptr;
    const fy_diag_error *first = fy_diag_errors_iterate(diag, &iterator);
    if (!first || !first->msg) {
        report.error(lines.place(size, size), QStringLiteral("this is not YAML"), hintFor({}));
        return;
    }
    const Place place{first->line, first->column, 0, 0, 0, 0};
    report.error(place, QString::fromUtf8(first->msg), hintFor(first->msg));
}

} // namespace

std::optional<Node> buildTree(QByteArrayView text, Report &report)
{
    const auto diag = makeDiag();
    fy_parse_cfg config{};
    config.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_COLLECT_DIAG
                                                   | FYPCF_DEFAULT_VERSION_1_2 | FYPCF_JSON_NONE);
    config.diag = diag.get();
    const std::unique_ptr<fy_parser, ParserDeleter> parser(fy_parser_create(&config));
    const char *data = text.isEmpty() ? "" : text.data(); // libfyaml refuses a null pointer
    if (!diag || !parser
        || fy_parser_set_string(parser.get(), data, static_cast<size_t>(text.size())) != 0) {
        report.error({}, QStringLiteral("the YAML parser could not start"),
                     QStringLiteral("free memory"));
        return std::nullopt;
    }
    TreeBuilder builder(text, report);
    bool goOn = true;
    while (goOn) {
        fy_event *event = fy_parser_parse(parser.get());
        if (!event)
            break;
        goOn = builder.take(*event);
        fy_parser_event_free(parser.get(), event);
    }
    if (fy_parser_get_stream_error(parser.get()))
        reportSyntaxError(diag.get(), LineIndex(text), text.size(), report);
    if (report.hasErrors())
        return std::nullopt;
    return builder.takeRoot();
}

} // namespace sluice::yaml
