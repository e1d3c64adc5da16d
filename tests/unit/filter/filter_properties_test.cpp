// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/filter/filter_record.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sluice;
using namespace sluice::filter;
using sluice::test::FilterRecord;

namespace {

constexpr int kCases = 5000;

struct Facts
{
    QByteArray stream;
    QByteArray event;
    int total = 0;
};

/// A filter's text, and what it must say of some facts, worked out beside it.
struct Expression
{
    QByteArray text;
    bool isTrue = false;
};

class Maker
{
public:
    Maker(QRandomGenerator &random, const Facts &facts)
        : m_random(random)
        , m_facts(facts)
    {
    }

    Expression expression(int depth)
    {
        const int kind = depth == 0 ? 0 : m_random.bounded(5);
        if (kind == 1) {
            const Expression operand = expression(depth - 1);
            return {"not (" + operand.text + ')', !operand.isTrue};
        }
        if (kind == 2 || kind == 3) {
            const Expression left = expression(depth - 1);
            const Expression right = expression(depth - 1);
            const bool isAnd = kind == 2;
            const QByteArray glue = !isAnd ? ") or (" : m_random.bounded(2) ? ") and (" : ")(";
            return {'(' + left.text + glue + right.text + ')',
                    isAnd ? left.isTrue && right.isTrue : left.isTrue || right.isTrue};
        }
        return term();
    }

    Expression term()
    {
        static const QList<QByteArray> kNames = {"a", "b", "ab", "abc"};
        const QByteArray name = kNames[m_random.bounded(4)];
        const int number = m_random.bounded(5);
        switch (m_random.bounded(7)) {
        case 0:
            return {"stream=" + name, m_facts.stream == name};
        case 1:
            return {"stream != \"" + name + '"', m_facts.stream != name};
        case 2:
            return {"event:" + name + '*', m_facts.event.startsWith(name)};
        case 3:
            return {"payload.total<" + QByteArray::number(number), m_facts.total < number};
        case 4:
            return {"payload.total >= " + QByteArray::number(number), m_facts.total >= number};
        case 5:
            return {"payload.total = " + QByteArray::number(number) + ".0",
                    m_facts.total == number};
        default:
            return {"channel ~ *:" + name, m_facts.stream == name};
        }
    }

private:
    QRandomGenerator &m_random;
    const Facts &m_facts;
};

} // namespace

class FilterPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meansWhatItIsMadeOf();
    void anyTextIsRefusedInPlace();
};

void FilterPropertiesTest::meansWhatItIsMadeOf()
{
    QRandomGenerator random(20261126);
    static const QList<QByteArray> kNames = {"a", "b", "ab", "abc"};
    int trueOnes = 0;
    for (int i = 0; i < kCases; ++i) {
        const Facts facts{kNames[random.bounded(4)], kNames[random.bounded(4)], random.bounded(5)};
        const Expression made = Maker(random, facts).expression(random.bounded(6));
        const FilterRecord record("stream:" + facts.stream, facts.event, "s",
                                  "{\"total\":" + QByteArray::number(facts.total) + '}');
        const auto parsed = Filter::parse(made.text, eventFields());
        QVERIFY2(parsed, made.text.constData());
        QVERIFY2(parsed->matches(record) == made.isTrue, made.text.constData());
        trueOnes += made.isTrue ? 1 : 0;
    }
    QVERIFY(trueOnes > kCases / 10 && trueOnes < kCases * 9 / 10);
}

// Whatever the text: it is taken, or the mistake lies within it.
void FilterPropertiesTest::anyTextIsRefusedInPlace()
{
    static const QList<QByteArray> kPieces = {"(", ")", "and", "or", "not",   "\"",        "=",
                                              "~", ":", "<=",  "ab", "event", "payload.a", ".",
                                              " ", " ", "\\",  "12", "ü",     "!=",        "\x01"};
    QRandomGenerator random(7);
    int taken = 0;
    for (int i = 0; i < kCases; ++i) {
        QByteArray text;
        for (int pieces = random.bounded(8); pieces >= 0; --pieces)
            text += kPieces[random.bounded(kPieces.size())];
        const auto parsed = Filter::parse(text, eventFields());
        if (parsed) {
            ++taken;
            QCOMPARE(parsed->text(), text);
            continue;
        }
        const SyntaxError &error = parsed.error();
        QVERIFY(!error.message.isEmpty());
        QVERIFY2(error.begin >= 0 && error.begin <= error.end && error.end <= text.size(),
                 text.constData());
    }
    QVERIFY(taken > kCases / 100);
}

QTEST_APPLESS_MAIN(FilterPropertiesTest)
#include "filter_properties_test.moc"
