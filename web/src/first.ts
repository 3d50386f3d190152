import { i18n } from '@lingui/core';
import {
  type Exchange,
  makeResult,
  type Operation,
  type OperationResult,
  stringifyVariables,
} from 'urql';
import { filter, map, merge, pipe, share } from 'wonka';

type Hash = (document: object) => string;

/** By the hash of the question and its variables, as the server wrote them into the page. */
let answers = new Map<string, Parameters<typeof makeResult>[1]>();

/** What a room asks first came with its page. */
export const firstAnswers =
  (hashOf: Hash): Exchange =>
  ({ forward }) => {
    answers = new Map(takeAnswers());
    return (operations) => {
      const asked = pipe(
        operations,
        map((operation) => answerTo(operation, hashOf) ?? operation),
        share,
      );
      return merge([pipe(asked, filter(isResult)), pipe(asked, filter(isOperation), forward)]);
    };
  };

/** Call once everything is drawn and has asked: whoever asks later wants to know how it is by then. */
export function forgetFirstAnswers() {
  answers.clear();
}

function answerTo(operation: Operation, hashOf: Hash): OperationResult | undefined {
  const { kind, query, variables } = operation;
  if (kind !== 'query' || answers.size === 0) return undefined;
  const answer = answers.get(`${hashOf(query)} ${stringifyVariables(variables ?? {})}`);
  return answer && makeResult(operation, answer);
}

const isResult = (one: Operation | OperationResult): one is OperationResult => 'operation' in one;
const isOperation = (one: Operation | OperationResult): one is Operation => !isResult(one);

/** None where the page begins in another language than the server thought. */
function takeAnswers() {
  const told = document.getElementById('first-answers');
  told?.remove();
  const isOurs = told?.dataset['language'] === i18n.locale;
  const first: Record<string, Parameters<typeof makeResult>[1]> = isOurs
    ? JSON.parse(told.textContent)
    : {};
  return Object.entries(first);
}
