import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { LazyAccessorPlan, LazyField, NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { editCloser } from "./closers.ts";
import { commentsOutside, isLineComment, withOwnComments } from "./comments.ts";
import { ConstructorEditor } from "./constructor.ts";
import { defaultedParameter, editDefaultedParameter, type DefaultedParameter } from "./defaulted-parameter.ts";
import type { Edit } from "./edit.ts";
import { editImports, withMentions } from "./imports.ts";
import { movedText } from "./indent.ts";
import { classAt } from "./locate.ts";
import { isNarrowedBefore } from "./narrowed.ts";
import { readsWhatIsAround } from "./obstacles.ts";
import { openingText } from "./opening.ts";
import { rangeOf } from "./range.ts";
import { styleOf, type Style } from "./style.ts";
import { editThisAlias } from "./this-alias.ts";
import { annotationOfStored, isNarrowed, typeOfField } from "./types.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Turns fields that are opened at construction into accessors that open on first use; or says why that cannot be written. */
export function editLazyAccessor(source: SourceFile, plan: LazyAccessorPlan): readonly Edit[] | NoRepair {
  const imports = editImports(source, plan.imports);
  if ("because" in imports) return imports;
  const edits: Edit[] = [];
  for (const { class: origin, fields } of plan.classes) {
    const node = classAt(source, origin);
    if (node === null) return none("the class cannot be edited");
    const editor = new ClassEditor(source, node, imports.mentions);
    for (const field of fields) {
      const problem = editor.change(field);
      if (problem !== null) return problem;
    }
    edits.push(...editor.finish());
  }
  const alias = plan.alias === null ? [] : editThisAlias(source, plan.alias);
  if ("because" in alias) return alias;
  edits.push(...alias);
  return withMentions(edits, imports).toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** A field as it stands in the text. */
interface Place {
  readonly field: LazyField;
  /** What has the field: `this`, or the name of the class. */
  readonly keeper: string;
  readonly property: TSESTree.PropertyDefinition | null;
  readonly statement: TSESTree.ExpressionStatement | null;
  /** The statement that declares a variable for it in the constructor. */
  readonly local: TSESTree.VariableDeclaration | null;
  /** The parameter of the constructor whose default opens it. */
  readonly defaulted: DefaultedParameter | null;
  /** The expression that opens, with the assertions around it. */
  readonly opening: TSESTree.Expression;
  /** Null in JavaScript. */
  readonly type: string | null;
  readonly style: Style;
}

class ClassEditor {
  private readonly source: SourceFile;
  private readonly node: TSESTree.ClassDeclaration | TSESTree.ClassExpression;
  private readonly isTyped: boolean;
  /** What becomes of imported names that are mentioned in what is moved. */
  private readonly mentions: readonly Edit[];
  private readonly construct: ConstructorEditor;
  private readonly edits: Edit[] = [];
  private readonly stored = new Set<string>();

  constructor(source: SourceFile, node: TSESTree.ClassDeclaration | TSESTree.ClassExpression, mentions: readonly Edit[]) {
    this.source = source;
    this.mentions = mentions;
    this.node = node;
    this.isTyped = /\.[cm]?tsx?$/u.test(source.file);
    this.construct = new ConstructorEditor(source, node);
  }

  /** Changes one field, or says why that cannot be done without loss. */
  change(field: LazyField): NoRepair | null {
    const place = this.placeOf(field);
    if ("because" in place) return place;
    const { property, statement, style } = place;
    if (this.readsNarrowed(field)) return none("the constructor alone knows the type of what it is opened with");
    const stores = this.storeArguments(field, style);
    const comments = this.commentsOf(place, stores.assignments.length > 0);
    if (comments === null) return none("a comment would be lost");
    const listeners = this.listenersOf(place);
    if (listeners === null) return none("a listener cannot be attached where it is opened");
    const members = [...comments, ...this.backing(place), this.accessor(place, listeners), ...this.method(place)];
    const separator = style.indent === null ? " " : style.newline + style.indent;
    if (property === null) {
      this.construct.addAfter(members.join(separator), style);
      if (stores.declarations.length > 0) this.construct.addBefore(stores.declarations.join(separator), style);
    } else {
      this.edits.push({ start: property.range[0], end: property.range[1], text: [...stores.declarations, ...members].join(separator) });
    }
    if (place.local !== null) this.construct.remove(place.local, [], style);
    if (place.defaulted !== null) this.edits.push(...this.parameter(place, place.defaulted, stores.assignments));
    else if (statement !== null) this.construct.remove(statement, stores.assignments, style);
    for (const closer of field.closers) {
      const edits = editCloser(this.source, closer, `${place.keeper}.${field.backing}`);
      if (edits === null) return none(`closing \`${field.name}\` would open it`);
      this.edits.push(...edits);
    }
    for (const { start, end } of field.method?.uses ?? []) {
      if (this.source.text.slice(start, end) !== field.name) return none(`what mentions \`${field.name}\` cannot call a method instead`);
      this.edits.push({ start, end, text: `${field.method?.name ?? field.name}()` });
    }
    return null;
  }

  /** The edits, in no order. */
  finish(): Edit[] {
    return [...this.edits, ...this.construct.finish()];
  }

  private placeOf(field: LazyField): Place | NoRepair {
    const { declaration, assignment } = field;
    const member =
      declaration === null ? null : this.node.body.body.find(({ range }) => range[0] === declaration.start && range[1] === declaration.end);
    const property = member?.type === Type.PropertyDefinition ? member : null;
    const statement = assignment === null ? null : this.construct.statement(assignment);
    if (property !== null && ((property.decorators ?? []).length > 0 || property.override === true))
      return none("the field has decorators, or takes the place of another");
    const keeper = field.isStatic ? this.nameOfClass() : "this";
    if (keeper === null) return none("the class has decorators, or no name of its own by which an accessor could reach it");
    const local = field.local === null ? null : this.construct.declaration(field.local);
    if (field.local !== null && local === null) return none("its variable is declared together with others");
    if (local !== null && this.construct.asksForType(local)) return none("a type is made from its variable");
    const { method, body } = this.construct;
    const defaulted = field.parameter === null || method === null ? null : defaultedParameter(this.source, method, field.parameter);
    if (field.parameter !== null && (defaulted === null || (defaulted.isProperty && this.node.superClass !== null)))
      return none("its parameter needs the default");
    const assigned = statement?.expression.type === Type.AssignmentExpression ? statement.expression.right : (property?.value ?? null);
    const value = defaulted?.opening ?? (local === null ? assigned : (local.declarations[0]?.init ?? null));
    const replaced = property ?? statement ?? (defaulted === null ? null : (body?.body[0] ?? method));
    if (replaced === null || value === null || (declaration !== null && property === null) || (assignment !== null && statement === null)) {
      return none("it is assigned together with something else");
    }
    if (readsWhatIsAround(this.source.text.slice(...value.range)))
      return none("the opening reads what belongs to the function or module around it");
    const annotation = property?.typeAnnotation ?? defaulted?.name.typeAnnotation ?? local?.declarations[0]?.id.typeAnnotation;
    const declared = annotation?.typeAnnotation ?? null;
    const isWhole = field.isChoice || defaulted !== null;
    const given = this.isTyped ? typeOfField(this.source, { ...field, isChoice: isWhole }, declared, value, this.mentions) : null;
    const type = given !== null && field.isChoice && property?.optional === true ? `${given} | undefined` : given;
    if (this.isTyped && type === null) return none("the type of the field is not declared");
    return {
      field,
      keeper,
      property,
      statement,
      local,
      defaulted,
      opening: value,
      type,
      style: styleOf(this.source.text, this.node.body, replaced),
    };
  }

  /** The name that always means the class inside it; null where there is none. */
  private nameOfClass(): string | null {
    return (this.node.decorators ?? []).length > 0 ? null : (this.node.id?.name ?? null);
  }

  /** Comments that have no place in the new code stand above it. Null where they cannot. */
  private commentsOf({ property, statement, local, defaulted, opening, style }: Place, keepsLine: boolean): string[] | null {
    const annotation = (property?.typeAnnotation ?? local?.declarations[0]?.id.typeAnnotation)?.typeAnnotation;
    const copied = [opening, ...(annotation && this.isTyped ? [annotation] : [])].map(rangeOf);
    const body = this.construct.body;
    const whole =
      statement === null || defaulted !== null
        ? null
        : style.indent === null || keepsLine || body === null
          ? rangeOf(statement)
          : withOwnComments(this.source, rangeOf(statement), body);
    const declaring =
      local === null ? null : style.indent === null || body === null ? rangeOf(local) : withOwnComments(this.source, rangeOf(local), body);
    const ranges = [property === null ? null : rangeOf(property), declaring, whole].filter((range) => range !== null);
    const lost = ranges.flatMap((range) => commentsOutside(this.source, range, copied));
    if (style.indent === null && lost.some((comment) => isLineComment(this.source, comment))) return null;
    return lost.map(({ range: [start, end] }) => this.source.text.slice(start, end));
  }

  private backing({ field, type, defaulted, style }: Place): string[] {
    if (type === null) return [];
    const annotation = defaulted === null ? `?: ${type}` : `: ${type} | undefined`;
    return [`private ${staticOf(field)}${field.backing}${annotation}${style.semicolon}`];
  }

  /** What a caller passes is kept where the accessor looks for what is open. */
  private parameter({ field, statement, type, style }: Place, defaulted: DefaultedParameter, stores: readonly string[]): Edit[] {
    const { body } = this.construct;
    const left = statement?.expression.type === Type.AssignmentExpression ? statement.expression.left.range : null;
    const backing = `this.${field.backing}`;
    const gap = style.indent === null ? " " : style.newline + style.indent + style.unit;
    const assign: Edit[] = left === null ? [] : [{ start: left[0], end: left[1], text: [...stores, backing].join(gap) }];
    const before = left === null ? stores.map((store) => store + gap).join("") : "";
    return body === null ? [] : [...assign, ...editDefaultedParameter(this.source, defaulted, { body, type, backing, before }, style)];
  }

  /** The statements that attach listeners, as they stand in the accessor; they go from the constructor. Null where they cannot. */
  private listenersOf({ field, style }: Place): string[] | null {
    const { body } = this.construct;
    const texts: string[] = [];
    for (const { call, field: mention } of field.listeners) {
      const statement = this.construct.statement(call);
      if (statement === null || body === null || style.indent === null) return null;
      const range = withOwnComments(this.source, rangeOf(statement), body);
      if (readsWhatIsAround(this.source.text.slice(range.start, range.end))) return null;
      const indent = style.indent + style.unit.repeat(2);
      texts.push(
        movedText(this.source, range, indent, [
          { start: mention.start, end: mention.end, text: `this.${field.backing}` },
          ...this.mentions.filter(({ start, end }) => start >= range.start && end <= range.end),
        ]),
      );
      this.construct.remove(statement, [], style);
    }
    return texts;
  }

  private accessor({ field, keeper, property, defaulted, opening, type, style }: Place, listeners: readonly string[]): string {
    // oxlint gives null where typescript-eslint gives nothing.
    const accessibility = property?.accessibility ?? defaulted?.accessibility;
    const modifier = (accessibility ? `${accessibility} ` : "") + staticOf(field);
    const backing = `${keeper}.${field.backing}`;
    const test = `if (${backing} === undefined)`;
    const assign = `${backing} = ${openingText(this.source, opening, field.arguments, this.mentions)};`;
    const open = `${test} ${assign}`;
    const give = `return ${backing};`;
    const head = `${modifier}get ${field.name}()${type === null ? "" : `: ${type}`} {`;
    if (style.indent === null) return `${head} ${open} ${give} }`;
    const { newline, indent, unit, semicolon } = style;
    const ended = (line: string): string => (semicolon === "" ? line.slice(0, -1) : line);
    const opened = listeners.length === 0 ? [ended(open)] : [`${test} {`, ...[ended(assign), ...listeners].map((line) => unit + line), "}"];
    const lines = [...opened, ended(give)].map((line) => indent + unit + line);
    return [head, ...lines, `${indent}}`].join(newline);
  }

  /** `getLog() { return this.log; }`, where one is asked for. */
  private method({ field, property, defaulted, type, style }: Place): string[] {
    if (field.method === null) return [];
    const accessibility = property?.accessibility ?? defaulted?.accessibility;
    const modifier = accessibility ? `${accessibility} ` : "";
    const head = `${modifier}${field.method.name}()${type === null ? "" : `: ${type}`} {`;
    const { newline, indent, unit, semicolon } = style;
    if (indent === null) return [`${head} return this.${field.name}; }`];
    return [[head, `${indent}${unit}return this.${field.name}${semicolon}`, `${indent}}`].join(newline)];
  }

  /** True where the opening reads something of a parameter, or a parameter property, whose type only the constructor has looked at. */
  private readsNarrowed({ arguments: given, opening }: LazyField): boolean {
    const { method } = this.construct;
    if (!this.isTyped || method === null) return false;
    const { body } = method.value;
    const text = this.source.text.slice(opening.start, opening.end);
    const readsPart = given.some(
      ({ parameter }) => parameter !== null && [".", "?.", "["].some((end) => text.includes(parameter.name + end)),
    );
    if (readsPart && body !== null && isNarrowedBefore(this.source, [opening], body)) return true;
    const names = given.filter(({ parameter }) => parameter === null).map(({ field }) => field);
    return method.value.params.some((one) => {
      const parameter = one.type === Type.TSParameterProperty ? one.parameter : null;
      return parameter?.type === Type.Identifier && names.includes(parameter.name) && isNarrowed(this.source, method, parameter);
    });
  }

  /** Declarations and assignments of the fields that keep what the constructor alone knows. */
  private storeArguments(field: LazyField, { semicolon }: Style): { declarations: string[]; assignments: string[] } {
    const declarations: string[] = [];
    const assignments: string[] = [];
    for (const { field: name, parameter } of field.arguments) {
      if (parameter === null || this.stored.has(name)) continue;
      this.stored.add(name);
      assignments.push(`this.${name} = ${parameter.name}${semicolon}`);
      const { method } = this.construct;
      if (this.isTyped && method !== null) {
        declarations.push(`private readonly ${name}${annotationOfStored(this.source, method, parameter.origin)}${semicolon}`);
      }
    }
    return { declarations, assignments };
  }
}

function staticOf({ isStatic }: LazyField): string {
  return isStatic ? "static " : "";
}
